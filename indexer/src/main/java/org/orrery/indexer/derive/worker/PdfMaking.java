package org.orrery.indexer.derive.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.orrery.indexer.extract.tika.worker.BundledFont;

/** Draws the first pages of a PDF; the first is also its thumbnail. */
final class PdfMaking {
  private final Path folder;
  private final DerivingLimits limits;
  private final Headway headway;

  PdfMaking(Path folder, DerivingLimits limits, Headway headway) {
    this.folder = folder;
    this.limits = limits;
    this.headway = headway;
  }

  Made make(Path file) throws IOException, CannotPreview {
    BundledFont.use();
    try (var document =
        Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
      return made(document);
    } catch (InvalidPasswordException e) {
      throw new CannotPreview(NoPreview.ENCRYPTED);
    }
  }

  private Made made(PDDocument document) throws IOException, CannotPreview {
    int pages = document.getNumberOfPages();
    if (pages == 0) {
      throw new CannotPreview(NoPreview.EMPTY);
    }
    var renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
    var outputs = new ArrayList<Output>();
    for (int place = 0; place < Math.min(pages, limits.pages()); place++) {
      headway.made();
      var page = drawn(document, renderer, place);
      headway.made();
      if (place == 0) {
        outputs.addAll(Pictures.write(page, "picture", folder, limits, headway));
      }
      outputs.add(Pictures.write(page, "page-" + (place + 1), limits.sizes().getLast(), folder));
    }
    return new Made(outputs, Map.of("pages", pages));
  }

  private BufferedImage drawn(PDDocument document, PDFRenderer renderer, int place)
      throws IOException {
    var box = document.getPage(place).getCropBox();
    float longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
    return SrgbPicture.of(
        renderer.renderImage(place, limits.sizes().getLast() / longest, ImageType.RGB));
  }
}
