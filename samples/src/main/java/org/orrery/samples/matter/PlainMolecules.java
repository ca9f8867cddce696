package org.orrery.samples.matter;

import java.util.ArrayList;
import java.util.List;
import org.orrery.samples.gltf.Vector;

/**
 * Molecules whose shape follows from a few measured lengths and angles (CRC Handbook of Chemistry
 * and Physics, "Structure of free molecules in the gas phase").
 */
public final class PlainMolecules {

  private static final double WATER_OH = 0.9575;
  private static final double WATER_ANGLE = 104.51;
  private static final double BENZENE_CC = 1.399;
  private static final double BENZENE_CH = 1.101;

  /** Hedberg and others, Journal of Physical Chemistry 95 (1991) 7447: the two lengths in C60. */
  private static final double FULLERENE_PENTAGON_EDGE = 1.458;

  private static final double FULLERENE_SHARED_EDGE = 1.401;

  private PlainMolecules() {}

  public static Molecule water() {
    double half = StrictMath.toRadians(WATER_ANGLE / 2);
    double side = WATER_OH * StrictMath.sin(half);
    double down = -WATER_OH * StrictMath.cos(half);
    return Molecule.bondedWithin(
            1.1,
            List.of(
                new Atom(Element.O, Vector.ZERO),
                new Atom(Element.H, new Vector(side, down, 0)),
                new Atom(Element.H, new Vector(-side, down, 0))))
        .centred();
  }

  public static Molecule benzene() {
    List<Atom> atoms = new ArrayList<>();
    for (int corner = 0; corner < 6; corner++) {
      double angle = StrictMath.PI / 3 * corner;
      Vector outward = new Vector(StrictMath.cos(angle), StrictMath.sin(angle), 0);
      atoms.add(new Atom(Element.C, outward.times(BENZENE_CC)));
      atoms.add(new Atom(Element.H, outward.times(BENZENE_CC + BENZENE_CH)));
    }
    return Molecule.bondedWithin(1.6, atoms);
  }

  /**
   * Buckminsterfullerene: the corners of a truncated icosahedron whose edges between two hexagons
   * are shorter than those of the pentagons.
   */
  public static Molecule fullerene() {
    double edge = 2 * FULLERENE_PENTAGON_EDGE + FULLERENE_SHARED_EDGE;
    List<Vector> corners = Solid.ICOSAHEDRON.corners(edge);
    List<Atom> atoms = new ArrayList<>();
    for (Vector corner : corners) {
      for (Vector neighbour : corners) {
        double distance = corner.distanceTo(neighbour);
        if (distance > 0 && distance < edge * 1.01) {
          double part = FULLERENE_PENTAGON_EDGE / edge;
          atoms.add(new Atom(Element.C, corner.plus(neighbour.minus(corner).times(part))));
        }
      }
    }
    return Molecule.bondedWithin(1.6, atoms);
  }
}
