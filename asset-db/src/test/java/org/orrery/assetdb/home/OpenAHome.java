package org.orrery.assetdb.home;

import java.io.IOException;
import java.nio.file.Path;

/** Tries to have a data folder, and says what became of it. */
final class OpenAHome {

  private OpenAHome() {}

  public static void main(String[] arguments) throws IOException {
    try (var home = Home.open(Path.of(arguments[0]))) {
      System.out.print("opened " + home.folder());
    } catch (Home.InUseException e) {
      System.out.print("in use");
    }
  }
}
