package org.orrery.indexer.derive.worker.model;

import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.model.Part.Form;

/** Goes over the pieces of a part and tells, for each pixel, which way it faces and its colour. */
final class Brush implements Filling.Painter {

  /** Hears of a pixel of a piece. The brush knows the rest. */
  interface Use {
    void dab(int pixel, float nearness);
  }

  private static final double LINE = 3;
  private static final double POINT = 5;

  private final Filling filling;
  private final Use use;
  private final Corners corners;
  private int a;
  private int b;
  private int c;
  private int level;
  private final float[] sampled = new float[4];

  /** The normal at the pixel, of length one and towards the viewer. */
  double nx;

  double ny;
  double nz;

  /** The colour at the pixel in linear light, and its cover. */
  float red;

  float green;
  float blue;
  float alpha;

  Brush(Filling filling, Corners corners, Use use) {
    this.filling = filling;
    this.corners = corners;
    this.use = use;
  }

  Surface surface() {
    return corners.part.surface;
  }

  /** Draws one triangle, line or point. */
  void piece(int piece) throws CannotPreview {
    if (!corners.isSeen(piece)) {
      return;
    }
    var part = corners.part;
    int at = piece * part.form.corners;
    a = part.indices[at];
    b = part.indices[at + (part.form == Form.POINTS ? 0 : 1)];
    c = part.form == Form.TRIANGLES ? part.indices[at + 2] : b;
    switch (part.form) {
      case TRIANGLES -> {
        level = surface().sheet().map(this::level).orElse(0);
        filling.triangle(
            corners.across[a],
            corners.down[a],
            corners.nearness(a),
            corners.across[b],
            corners.down[b],
            corners.nearness(b),
            corners.across[c],
            corners.down[c],
            corners.nearness(c),
            this);
      }
      case LINES -> stroke(LINE);
      case POINTS -> stroke(POINT);
    }
  }

  private void stroke(double wide) throws CannotPreview {
    filling.stroke(
        corners.across[a],
        corners.down[a],
        corners.nearness(a),
        corners.across[b],
        corners.down[b],
        corners.nearness(b),
        wide,
        this);
  }

  /** Whether the back of the piece is seen. */
  boolean isBack(int piece) {
    int at = piece * 3;
    int first = corners.part.indices[at];
    int second = corners.part.indices[at + 1];
    int third = corners.part.indices[at + 2];
    double ux = corners.across[second] - corners.across[first];
    double uy = corners.down[second] - corners.down[first];
    double vx = corners.across[third] - corners.across[first];
    double vy = corners.down[third] - corners.down[first];
    return ux * vy - uy * vx > 0;
  }

  private int level(Surface.Sheet sheet) {
    var spots = corners.part.coordinates;
    if (spots.length == 0) {
      return 0;
    }
    double share =
        area(
            spots[b * 2] - spots[a * 2],
            spots[b * 2 + 1] - spots[a * 2 + 1],
            spots[c * 2] - spots[a * 2],
            spots[c * 2 + 1] - spots[a * 2 + 1]);
    double pixels =
        area(
            corners.across[b] - corners.across[a],
            corners.down[b] - corners.down[a],
            corners.across[c] - corners.across[a],
            corners.down[c] - corners.down[a]);
    var placing = sheet.placing();
    double scale =
        area(
            placing.direction(0, 1, 0, 0),
            placing.direction(1, 1, 0, 0),
            placing.direction(0, 0, 1, 0),
            placing.direction(1, 0, 1, 0));
    return sheet.texture().level(share * scale, pixels);
  }

  private static double area(double ux, double uy, double vx, double vy) {
    return Math.abs(ux * vy - uy * vx);
  }

  @Override
  public void paint(int pixel, double nearness, double shareA, double shareB, double shareC) {
    turn(shareA, shareB, shareC);
    colour((float) shareA, (float) shareB, (float) shareC);
    if (surface().cover() != Surface.Cover.MASK || alpha >= surface().cutoff()) {
      use.dab(pixel, (float) nearness);
    }
  }

  private void turn(double shareA, double shareB, double shareC) {
    var n = corners.normals;
    var p = corners.places;
    double x = shareA * n[a * 3] + shareB * n[b * 3] + shareC * n[c * 3];
    double y = shareA * n[a * 3 + 1] + shareB * n[b * 3 + 1] + shareC * n[c * 3 + 1];
    double z = shareA * n[a * 3 + 2] + shareB * n[b * 3 + 2] + shareC * n[c * 3 + 2];
    double towards =
        -(x * (shareA * p[a * 3] + shareB * p[b * 3] + shareC * p[c * 3])
            + y * (shareA * p[a * 3 + 1] + shareB * p[b * 3 + 1] + shareC * p[c * 3 + 1])
            + z * (shareA * p[a * 3 + 2] + shareB * p[b * 3 + 2] + shareC * p[c * 3 + 2]));
    double length = Math.sqrt(x * x + y * y + z * z);
    double scale = length > 0 ? (towards < 0 ? -1 : 1) / length : 0;
    nx = x * scale;
    ny = y * scale;
    nz = scale == 0 ? 1 : z * scale;
  }

  private void colour(float shareA, float shareB, float shareC) {
    var base = surface().colour();
    red = base.red();
    green = base.green();
    blue = base.blue();
    alpha = base.alpha();
    var tints = corners.part.colours;
    if (tints.length != 0) {
      red *= mix(tints, 4, 0, shareA, shareB, shareC);
      green *= mix(tints, 4, 1, shareA, shareB, shareC);
      blue *= mix(tints, 4, 2, shareA, shareB, shareC);
      alpha *= mix(tints, 4, 3, shareA, shareB, shareC);
    }
    if (surface().sheet().isPresent() && corners.part.coordinates.length != 0) {
      var sheet = surface().sheet().get();
      float u = mix(corners.part.coordinates, 2, 0, shareA, shareB, shareC);
      float v = mix(corners.part.coordinates, 2, 1, shareA, shareB, shareC);
      sheet
          .texture()
          .sample(
              level,
              (float) sheet.placing().point(0, u, v, 0),
              (float) sheet.placing().point(1, u, v, 0),
              sheet.across(),
              sheet.down(),
              sampled);
      red *= sampled[0];
      green *= sampled[1];
      blue *= sampled[2];
      alpha *= sampled[3];
    }
  }

  private float mix(float[] numbers, int count, int which, float ofA, float ofB, float ofC) {
    return ofA * numbers[a * count + which]
        + ofB * numbers[b * count + which]
        + ofC * numbers[c * count + which];
  }
}
