package org.orrery.platform;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Authenticating;

/** A process of its own that starts all but the server and says which settings it was given. */
final class ShownSettings {

  private static final int PATIENCE_SECONDS = 120;

  private ShownSettings() {}

  /** The settings of a process with this environment, started in the folder. */
  static Map<String, String> with(Map<String, String> environment, Path folder)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--add-modules",
            "jdk.incubator.vector",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ShownSettings.class.getName());
    builder.environment().keySet().removeIf(name -> name.startsWith("ORRERY_"));
    builder.environment().putAll(environment);
    var process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      var said = output.readAllAsString();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new AssertionError("The process said:\n" + said);
      }
      var shown = new TreeMap<String, String>();
      said.lines()
          .filter(line -> line.startsWith("> "))
          .map(line -> line.substring(2).split("=", 2))
          .forEach(pair -> shown.put(pair[0], pair[1]));
      return shown;
    } finally {
      process.destroyForcibly();
    }
  }

  /** Shows the settings and leaves without tidying up: the folder is deleted anyway. */
  public static void main(String[] arguments) {
    Application.readSettingsFile();
    var context = ApplicationContext.run();
    SettingsDocumentedTest.shown(context::getBean)
        .forEach((name, value) -> System.out.println("> " + name + "=" + value));
    System.out.println("> admin=" + adminPassword(context.getBean(Authenticating.class)));
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }

  private static String adminPassword(Authenticating authenticating) {
    for (var password : new String[] {"chosen in the environment", "chosen in the file"}) {
      try {
        authenticating.byPassword("admin", password);
        return password;
      } catch (Refusal.Unauthenticated e) {
        // The other one may be it.
      }
    }
    return "another";
  }
}
