package org.orrery.indexer.derive.worker.model;

import java.util.Arrays;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.Headway;
import org.orrery.indexer.derive.worker.model.Part.Form;

/** What stands in a light's way: how near to it the first thing is, on a grid across its rays. */
final class Shadow {

  private static final int SIDE = 1536;
  private static final int TAPS = 16;
  private static final double FAR = 1000;

  /** Places on a disc, evenly spread by the golden angle. */
  private static final double[] DISC = new double[TAPS * 2];

  static {
    for (int tap = 0; tap < TAPS; tap++) {
      double angle = tap * 2.399963229728653;
      double reach = Math.sqrt((tap + 0.5) / TAPS);
      DISC[tap * 2] = Math.cos(angle) * reach;
      DISC[tap * 2 + 1] = Math.sin(angle) * reach;
    }
  }

  /** From the camera's space to the light's, whose third axis goes towards the light. */
  private final Matrix turn;

  private final double left;
  private final double low;
  private final double scale;

  /** How far along the third axis; less than anything where nothing is. */
  private final float[] first = new float[SIDE * SIDE];

  private Shadow(Matrix turn, Box box) {
    this.turn = turn;
    double wide = Math.max(box.side(0), box.side(1)) * 1.04 + 1e-6;
    this.left = box.middle(0) - wide / 2;
    this.low = box.middle(1) - wide / 2;
    this.scale = SIDE / wide;
    Arrays.fill(first, Float.NEGATIVE_INFINITY);
  }

  /**
   * What a model keeps from a light.
   *
   * @param light the way towards it in the camera's space, of length one and not straight up
   */
  static Shadow of(Model model, Camera camera, double[] light, Headway headway)
      throws CannotPreview {
    double length = Math.hypot(light[2], light[0]);
    double rx = light[2] / length;
    double rz = -light[0] / length;
    var turn =
        Matrix.ofRows(
            rx,
            0,
            rz,
            0,
            light[1] * rz,
            light[2] * rx - light[0] * rz,
            -light[1] * rx,
            0,
            light[0],
            light[1],
            light[2],
            0);
    var shadow = new Shadow(turn, Box.of(model, turn.after(camera.view)));
    for (var one : model.placed()) {
      headway.made();
      shadow.cast(one.part(), turn.after(camera.view).after(one.place()));
    }
    return shadow;
  }

  private void cast(Part part, Matrix view) throws CannotPreview {
    if (part.form != Form.TRIANGLES
        || part.surface.isUnlit()
        || part.surface.colour().alpha() < 0.3f) {
      return;
    }
    var filling = new Filling(SIDE, SIDE);
    var seen = new double[9];
    for (int at = 0; at < part.indices.length; at += 3) {
      for (int corner = 0; corner < 3; corner++) {
        int place = part.indices[at + corner] * 3;
        double x = part.positions[place];
        double y = part.positions[place + 1];
        double z = part.positions[place + 2];
        seen[corner * 3] = (view.point(0, x, y, z) - left) * scale;
        seen[corner * 3 + 1] = (view.point(1, x, y, z) - low) * scale;
        // Above nought, so that it can be shared out as nearness is.
        seen[corner * 3 + 2] = view.point(2, x, y, z) + FAR;
      }
      filling.triangle(
          seen[0],
          seen[1],
          seen[2],
          seen[3],
          seen[4],
          seen[5],
          seen[6],
          seen[7],
          seen[8],
          this::keep);
    }
  }

  private void keep(int pixel, double nearness, double a, double b, double c) {
    first[pixel] = Math.max(first[pixel], (float) (nearness - FAR));
  }

  /**
   * How much of the light arrives at a place, from nothing to one.
   *
   * @param reach how far around it is looked, as a part of the model's half size
   * @param turned by which the places looked at are turned, to hide how few they are
   */
  double light(double x, double y, double z, double reach, double turned, double slack) {
    double u = turn.point(0, x, y, z);
    double v = turn.point(1, x, y, z);
    double depth = turn.point(2, x, y, z) + slack;
    double cos = Math.cos(turned) * reach;
    double sin = Math.sin(turned) * reach;
    int free = 0;
    for (int tap = 0; tap < TAPS; tap++) {
      double du = DISC[tap * 2] * cos - DISC[tap * 2 + 1] * sin;
      double dv = DISC[tap * 2] * sin + DISC[tap * 2 + 1] * cos;
      free += at(u + du, v + dv) > depth ? 0 : 1;
    }
    return free / (double) TAPS;
  }

  /** How far above a place what shades it is on the mean, looked for so far around; else nought. */
  double clearance(double x, double y, double z, double reach) {
    double u = turn.point(0, x, y, z);
    double v = turn.point(1, x, y, z);
    double depth = turn.point(2, x, y, z);
    double sum = 0;
    int found = 0;
    for (int tap = 0; tap < TAPS; tap++) {
      double there = at(u + DISC[tap * 2] * reach, v + DISC[tap * 2 + 1] * reach);
      if (there > depth) {
        sum += there - depth;
        found++;
      }
    }
    return found == 0 ? 0 : sum / found;
  }

  private double at(double u, double v) {
    int x = (int) Math.floor((u - left) * scale);
    int y = (int) Math.floor((v - low) * scale);
    return x < 0 || y < 0 || x >= SIDE || y >= SIDE
        ? Double.NEGATIVE_INFINITY
        : first[y * SIDE + x];
  }
}
