package org.orrery.indexer.derive.worker;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;

/** Draws an SVG: without scripts, which the library does not have, and without other files. */
final class SvgMaking {
  private static final byte GZIP = 0x1F;

  private final Path folder;
  private final DerivingLimits limits;
  private final Headway headway;

  SvgMaking(Path folder, DerivingLimits limits, Headway headway) {
    this.folder = folder;
    this.limits = limits;
    this.headway = headway;
  }

  Made make(Path file) throws IOException, CannotPreview {
    var context =
        LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL).build();
    try (var stream = new BufferedInputStream(Files.newInputStream(file))) {
      stream.mark(1);
      if (stream.read() == GZIP) {
        throw new CannotPreview(NoPreview.UNSUPPORTED);
      }
      stream.reset();
      var document = new SVGLoader().load(stream, null, context);
      if (document == null) {
        throw new CannotPreview(NoPreview.MALFORMED);
      }
      headway.made();
      var size = document.size();
      var measures = new LinkedHashMap<String, Object>();
      measures.put("width", Math.round(size.width));
      measures.put("height", Math.round(size.height));
      if (!(size.width > 0 && size.height > 0)) {
        throw new CannotPreview(NoPreview.EMPTY);
      }
      float scale = limits.sizes().getLast() / Math.max(size.width, size.height);
      var picture =
          new BufferedImage(
              Math.max(1, Math.round(size.width * scale)),
              Math.max(1, Math.round(size.height * scale)),
              BufferedImage.TYPE_INT_ARGB);
      var graphics = picture.createGraphics();
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      document.renderWithPlatform(
          NullPlatformSupport.INSTANCE,
          graphics,
          new ViewBox(picture.getWidth(), picture.getHeight()));
      graphics.dispose();
      headway.made();
      return new Made(Pictures.write(picture, "picture", folder, limits, headway), measures);
    }
  }
}
