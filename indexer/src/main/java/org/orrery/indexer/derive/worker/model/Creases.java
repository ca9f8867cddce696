package org.orrery.indexer.derive.worker.model;

import java.util.Arrays;
import java.util.IdentityHashMap;

/**
 * Makes normals for parts that have none: round where faces meet at a flat angle, sharp where they
 * meet at an edge. Corners at the same place count as one.
 */
final class Creases {

  /** Faces that meet at a sharper turn than this keep an edge between them: the cosine. */
  private static final double EDGE = Math.cos(Math.toRadians(42));

  /** So many faces around a place are compared with one another; beyond, all are taken together. */
  private static final int MOST_AROUND = 48;

  private Creases() {}

  /** The model with normals wherever there is a face. */
  static Model smoothed(Model model) {
    var known = new IdentityHashMap<Part, Part>();
    var placed =
        model.placed().stream()
            .map(
                one ->
                    new Model.Placed(
                        known.computeIfAbsent(one.part(), Creases::whole), one.place()))
            .toList();
    return new Model(placed, model.upright(), model.facts());
  }

  private static Part whole(Part part) {
    return part.form == Part.Form.TRIANGLES && part.normals.length == 0 ? smoothed(part) : part;
  }

  /** The same triangles with a corner of its own for each, and normals. */
  static Part smoothed(Part part) {
    int corners = part.indices.length;
    var faces = faces(part);
    var wholes = welded(part);
    var starts = new int[part.corners() + 1];
    for (int corner : part.indices) {
      starts[wholes[corner] + 1]++;
    }
    for (int whole = 0; whole < part.corners(); whole++) {
      starts[whole + 1] += starts[whole];
    }
    var around = new int[corners];
    var next = Arrays.copyOf(starts, part.corners());
    for (int corner = 0; corner < corners; corner++) {
      around[next[wholes[part.indices[corner]]]++] = corner / 3;
    }
    var normals = new float[corners * 3];
    for (int corner = 0; corner < corners; corner++) {
      int whole = wholes[part.indices[corner]];
      mean(faces, corner / 3, around, starts[whole], starts[whole + 1], normals, corner * 3);
    }
    return new Part(
        part.form,
        part.surface,
        spread(part.positions, 3, part.indices),
        normals,
        spread(part.coordinates, 2, part.indices),
        spread(part.colours, 4, part.indices),
        Orders.upTo(corners));
  }

  /** A normal of length one for each face; nothing for a face without area. */
  private static float[] faces(Part part) {
    var faces = new float[part.indices.length];
    var p = part.positions;
    for (int face = 0; face < faces.length; face += 3) {
      int a = part.indices[face] * 3;
      int b = part.indices[face + 1] * 3;
      int c = part.indices[face + 2] * 3;
      double ux = p[b] - p[a];
      double uy = p[b + 1] - p[a + 1];
      double uz = p[b + 2] - p[a + 2];
      double vx = p[c] - p[a];
      double vy = p[c + 1] - p[a + 1];
      double vz = p[c + 2] - p[a + 2];
      double x = uy * vz - uz * vy;
      double y = uz * vx - ux * vz;
      double z = ux * vy - uy * vx;
      double length = Math.sqrt(x * x + y * y + z * z);
      // Of one length, so that neither tiny nor huge models leave what a float can say.
      double scale = length > 0 && length < Double.POSITIVE_INFINITY ? 1 / length : 0;
      faces[face] = (float) (x * scale);
      faces[face + 1] = (float) (y * scale);
      faces[face + 2] = (float) (z * scale);
    }
    return faces;
  }

  private static void mean(
      float[] faces, int own, int[] around, int from, int to, float[] normals, int at) {
    int o = own * 3;
    if (to - from > 8 * MOST_AROUND) {
      System.arraycopy(faces, o, normals, at, 3);
      return;
    }
    boolean all = to - from > MOST_AROUND;
    for (int index = from; index < to; index++) {
      int f = around[index] * 3;
      double cosine =
          faces[o] * faces[f] + faces[o + 1] * faces[f + 1] + faces[o + 2] * faces[f + 2];
      if (all || cosine > EDGE) {
        normals[at] += faces[f];
        normals[at + 1] += faces[f + 1];
        normals[at + 2] += faces[f + 2];
      }
    }
  }

  /** For each corner the first one at the same place. */
  private static int[] welded(Part part) {
    int corners = part.corners();
    int size = Integer.highestOneBit(Math.max(16, corners)) * 4;
    var table = new int[size];
    Arrays.fill(table, -1);
    var wholes = new int[corners];
    for (int corner = 0; corner < corners; corner++) {
      int slot = hash(part.positions, corner * 3) & size - 1;
      int tries = 0;
      while (table[slot] >= 0
          && !isSame(part.positions, table[slot] * 3, corner * 3)
          && tries < 64) {
        slot = slot + 1 & size - 1;
        tries++;
      }
      if (table[slot] < 0) {
        table[slot] = corner;
      }
      // One that finds no room among those that hash alike stays alone.
      wholes[corner] = tries < 64 ? table[slot] : corner;
    }
    return wholes;
  }

  private static boolean isSame(float[] positions, int a, int b) {
    return positions[a] == positions[b]
        && positions[a + 1] == positions[b + 1]
        && positions[a + 2] == positions[b + 2];
  }

  private static int hash(float[] positions, int at) {
    // Adding nought makes one of the two noughts.
    int hash = Float.floatToIntBits(positions[at] + 0f) * 0x9E3779B1;
    hash = (hash ^ hash >>> 15) + Float.floatToIntBits(positions[at + 1] + 0f) * 0x85EBCA77;
    hash = (hash ^ hash >>> 13) + Float.floatToIntBits(positions[at + 2] + 0f) * 0xC2B2AE3D;
    hash *= 0x27D4EB2F;
    return hash ^ hash >>> 16;
  }

  private static float[] spread(float[] numbers, int count, int[] indices) {
    if (numbers.length == 0) {
      return numbers;
    }
    var spread = new float[indices.length * count];
    for (int corner = 0; corner < indices.length; corner++) {
      System.arraycopy(numbers, indices[corner] * count, spread, corner * count, count);
    }
    return spread;
  }
}
