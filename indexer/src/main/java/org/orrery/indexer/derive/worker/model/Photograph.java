package org.orrery.indexer.derive.worker.model;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.Headway;
import org.orrery.indexer.derive.worker.NoPreview;
import org.orrery.indexer.derive.worker.model.Model.Placed;
import org.orrery.indexer.derive.worker.model.Part.Form;
import org.orrery.indexer.derive.worker.model.Surface.Cover;

/**
 * Takes the picture of a model. First it finds what is nearest at every pixel, then lights that,
 * then lays what one can see through over it, farthest first. All of it is done at twice the size.
 */
final class Photograph {

  private static final int FINER = 2;
  private static final int MOST_SEE_THROUGH = 300_000;

  private final Model model;
  private final Camera camera;
  private final Headway headway;
  private final Sight sight;
  private final Lighting lighting;
  private final List<Surface> surfaces = new ArrayList<>();

  private Photograph(Model model, Camera camera, Headway headway) {
    this.model = model;
    this.camera = camera;
    this.headway = headway;
    this.sight = new Sight(camera.width, camera.height);
    this.lighting = new Lighting(camera.up);
  }

  /**
   * The picture.
   *
   * @throws CannotPreview where there is nothing to be seen
   */
  static BufferedImage of(Model model, int width, int height, Headway headway)
      throws CannotPreview {
    var camera =
        Camera.before(model, width * FINER, height * FINER)
            .orElseThrow(() -> new CannotPreview(NoPreview.EMPTY));
    return new Photograph(model, camera, headway).take();
  }

  private BufferedImage take() throws CannotPreview {
    var filling = new Filling(camera.width, camera.height);
    for (var one : model.placed()) {
      headway.made();
      if (!isSeenThrough(one)) {
        draw(one, filling);
      }
    }
    if (sight.isBlank() && model.placed().stream().noneMatch(Photograph::isSeenThrough)) {
      throw new CannotPreview(NoPreview.EMPTY);
    }
    var shadow = Shadow.of(model, camera, Lighting.KEY, headway);
    var lit = new Developing(sight, camera, lighting, shadow, surfaces).lit(headway);
    glaze(filling, lit);
    return Developing.halved(lit, camera.width, camera.height);
  }

  private static boolean isSeenThrough(Placed one) {
    return one.part().surface.cover() == Cover.BLEND;
  }

  private void draw(Placed one, Filling filling) throws CannotPreview {
    var part = one.part();
    if (part.pieces() == 0) {
      return;
    }
    int surface = numbered(part.surface);
    var corners = Corners.of(part, one.place(), camera);
    var brushes = new Brush[1];
    var brush =
        new Brush(
            filling,
            corners,
            (pixel, nearness) -> {
              if (nearness > sight.nearness[pixel]) {
                var own = brushes[0];
                sight.nearness[pixel] = nearness;
                sight.colours[pixel] = Light.packed(own.red, own.green, own.blue);
                sight.normals[pixel] = Sight.packed(own.nx, own.ny, own.nz);
                sight.surfaces[pixel] = surface;
              }
            });
    brushes[0] = brush;
    for (int piece = 0; piece < part.pieces(); piece++) {
      brush.piece(piece);
    }
  }

  private int numbered(Surface surface) {
    if (surfaces.isEmpty() || !surfaces.getLast().equals(surface)) {
      surfaces.add(surface);
    }
    return surfaces.size() - 1;
  }

  /** A piece that is seen through. */
  private record Pane(Brush brush, int piece, float distance) {}

  private void glaze(Filling filling, int[] lit) throws CannotPreview {
    var panes = new ArrayList<Pane>();
    for (var one : model.placed()) {
      if (isSeenThrough(one) && panes.size() < MOST_SEE_THROUGH) {
        headway.made();
        addPanes(one, filling, lit, panes);
      }
    }
    panes.sort(Comparator.comparingDouble(Pane::distance));
    for (var pane : panes) {
      pane.brush().piece(pane.piece());
    }
  }

  private void addPanes(Placed one, Filling filling, int[] lit, List<Pane> panes) {
    var part = one.part();
    var corners = Corners.of(part, one.place(), camera);
    var spot = new Lighting.Spot();
    spot.surface = part.surface;
    var brushes = new Brush[1];
    var brush =
        new Brush(filling, corners, (pixel, near) -> over(brushes[0], spot, pixel, near, lit));
    brushes[0] = brush;
    for (int piece = 0; piece < part.pieces(); piece++) {
      boolean isHidden =
          part.form == Form.TRIANGLES && !part.surface.isTwoSided() && brush.isBack(piece);
      if (!isHidden) {
        int corner = part.indices[piece * part.form.corners];
        panes.add(new Pane(brush, piece, corners.places[corner * 3 + 2]));
      }
    }
  }

  private void over(Brush brush, Lighting.Spot spot, int pixel, float nearness, int[] lit) {
    if (nearness < sight.nearness[pixel]) {
      return;
    }
    int row = pixel / camera.width;
    spot.x = camera.slopeAcross(pixel % camera.width) / nearness;
    spot.y = camera.slopeUp(row) / nearness;
    spot.z = -1 / nearness;
    spot.nx = brush.nx;
    spot.ny = brush.ny;
    spot.nz = brush.nz;
    spot.red = brush.red;
    spot.green = brush.green;
    spot.blue = brush.blue;
    lighting.light(spot);
    float alpha = Math.clamp(brush.alpha, 0, 1);
    int below = lit[pixel];
    lit[pixel] =
        Light.packed(
            lighting.red * alpha + Light.red(below) * (1 - alpha),
            lighting.green * alpha + Light.green(below) * (1 - alpha),
            lighting.blue * alpha + Light.blue(below) * (1 - alpha));
  }
}
