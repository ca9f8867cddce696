package org.orrery.samples.life;

import java.util.ArrayList;
import java.util.List;
import org.orrery.samples.gltf.Mesh;
import org.orrery.samples.gltf.Paint;
import org.orrery.samples.gltf.Scene;
import org.orrery.samples.gltf.Shapes;
import org.orrery.samples.gltf.Vector;

/**
 * Two turns of B-DNA as a ladder: 3.4 ångströms between pairs and 10.5 pairs a turn (J. C. Wang,
 * PNAS 76 (1979) 200, doi:10.1073/pnas.76.1.200), phosphorus at 9.4 ångströms from the axis
 * (Franklin and Gosling, Nature 171 (1953) 740; Arnott and Hukins 1972), the strands 150 degrees
 * apart around the minor groove, so that the two grooves differ.
 */
public final class DoubleHelix {

  private static final double RISE = 3.4;
  private static final double PAIRS_A_TURN = 10.5;
  private static final double RADIUS = 9.4;
  private static final double MINOR_GROOVE = 150;

  private DoubleHelix() {}

  /** The colour of a base, the same in all models: A, T, G and C. */
  static int colour(char base) {
    return switch (base) {
      case 'A' -> 0xE45756;
      case 'T' -> 0xF2B134;
      case 'G' -> 0x4C9F70;
      case 'C' -> 0x3F7FBF;
      default -> 0x999999;
    };
  }

  /** Draws the sequence and its complement, right-handed about y. */
  public static void draw(String sequence, Scene scene) {
    Mesh stick = Shapes.stick(14);
    Mesh ball = Shapes.ball(18);
    List<Vector> first = new ArrayList<>();
    List<Vector> second = new ArrayList<>();
    for (int pair = 0; pair < sequence.length(); pair++) {
      double height = (pair - (sequence.length() - 1) / 2.0) * RISE;
      double angle = 2 * StrictMath.PI * pair / PAIRS_A_TURN;
      first.add(onHelix(angle, height));
      second.add(onHelix(angle + StrictMath.toRadians(MINOR_GROOVE), height));
      Vector middle = first.getLast().plus(second.getLast()).times(0.5);
      char base = sequence.charAt(pair);
      drawBase(scene, stick, base, first.getLast(), middle);
      drawBase(scene, stick, complement(base), second.getLast(), middle);
      Paint phosphate = Paint.matt("phosphate", 0xFF8000);
      scene.ball("phosphate", ball, phosphate, first.getLast(), 1.3);
      scene.ball("phosphate", ball, phosphate, second.getLast(), 1.3);
    }
    Paint backbone = Paint.matt("sugar-phosphate backbone", 0xD8D2C4);
    scene.add("strand 5'-3'", Shapes.tube(Shapes.smooth(first, 6), 0.8, 12), backbone);
    scene.add("strand 3'-5'", Shapes.tube(Shapes.smooth(second, 6), 0.8, 12), backbone);
  }

  private static void drawBase(Scene scene, Mesh stick, char base, Vector from, Vector upTo) {
    scene.stick("base " + base, stick, Paint.matt("base " + base, colour(base)), from, upTo, 0.75);
  }

  /** Counter-clockwise seen from above while rising: a right-handed screw. */
  private static Vector onHelix(double angle, double height) {
    return new Vector(RADIUS * StrictMath.cos(angle), height, -RADIUS * StrictMath.sin(angle));
  }

  private static char complement(char base) {
    return switch (base) {
      case 'A' -> 'T';
      case 'T' -> 'A';
      case 'G' -> 'C';
      case 'C' -> 'G';
      default -> throw new IllegalArgumentException("not a base of DNA: " + base);
    };
  }
}
