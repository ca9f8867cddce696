package org.orrery.indexer.derive.worker;

import java.io.IOException;
import java.nio.file.Path;

/** The first pages of documents in PDF. */
final class PdfRecipe implements Recipe {

  @Override
  public String name() {
    return "pdf/1";
  }

  @Override
  public boolean takes(String mediaType, String fileName) {
    return mediaType.equals("application/pdf");
  }

  @Override
  public Made make(Path file, Path folder, DerivingLimits limits, Headway headway)
      throws IOException, CannotPreview {
    return new PdfMaking(folder, limits, headway).make(file);
  }
}
