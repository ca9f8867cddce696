package org.orrery.samples.sky;

import java.util.ArrayList;
import java.util.List;
import org.orrery.samples.gltf.Mesh;
import org.orrery.samples.gltf.Paint;
import org.orrery.samples.gltf.Scene;
import org.orrery.samples.gltf.Shapes;
import org.orrery.samples.gltf.Vector;

/** Models of the solar system. */
public final class SolarModels {

  /**
   * Saturn's main rings in kilometres from its centre: Cuzzi and others, Space Science Reviews
   * 2018.
   */
  private record SaturnRing(String name, double inner, double outer, int colour, double alpha) {}

  private static final List<SaturnRing> RINGS =
      List.of(
          new SaturnRing("C ring", 74658, 92000, 0x8C8070, 0.35),
          new SaturnRing("B ring", 92000, 117580, 0xD9C8A4, 0.95),
          new SaturnRing("A ring", 122170, 136775, 0xBFAF90, 0.8),
          new SaturnRing("F ring", 140130, 140630, 0xA09480, 0.5));

  private static final double SATURN_EQUATOR = 60268;
  private static final double SATURN_POLE = 54364;

  private SolarModels() {}

  /** The orbits to scale in astronomical units; the planets enlarged, the Sun at the origin. */
  public static void orbits(List<Planet> planets, double ballRadius, Scene scene) {
    Mesh ball = Shapes.ball(24);
    scene.ball(
        "Sun 太阳", ball, Paint.matt("Sun", 0xFFD56B).glowing(), Vector.ZERO, ballRadius * 1.8);
    for (Planet planet : planets) {
      Paint paint = Paint.matt(planet.english(), planet.colour());
      List<Vector> line = new ArrayList<>();
      int steps = 160;
      for (int step = 0; step <= steps; step++) {
        line.add(Planet.onOrbit(planet.elements(0), 2 * StrictMath.PI * step / steps));
      }
      scene.add(planet.english() + " orbit", Shapes.tube(line, ballRadius * 0.12, 6), paint);
      scene.ball(
          planet.english() + " " + planet.chinese(), ball, paint, planet.place(0), ballRadius);
    }
  }

  /** Saturn with its main rings, in units of its equatorial radius, flattened as it is. */
  public static void saturn(Scene scene) {
    bands(SATURN_POLE / SATURN_EQUATOR, scene);
    for (SaturnRing ring : RINGS) {
      Paint paint = Paint.matt(ring.name, ring.colour).seenThrough(ring.alpha);
      scene.add(
          ring.name,
          Shapes.ring(ring.inner / SATURN_EQUATOR, ring.outer / SATURN_EQUATOR, 128),
          paint);
    }
  }

  /** The globe cut into belts and zones of slightly different colour, as Saturn shows them. */
  private static void bands(double flattening, Scene scene) {
    int[] colours = {0xC9B481, 0xE2CD98, 0xD4BD88, 0xEAD9AE, 0xD9C28C, 0xE6D3A3};
    int belts = 18;
    for (int belt = 0; belt < belts; belt++) {
      Mesh band = new Mesh();
      int segments = 64;
      int rows = 3;
      for (int row = 0; row <= rows; row++) {
        double polar = StrictMath.PI * (belt + (double) row / rows) / belts;
        for (int segment = 0; segment <= segments; segment++) {
          double angle = 2 * StrictMath.PI * segment / segments;
          double x = StrictMath.sin(polar) * StrictMath.cos(angle);
          double z = -StrictMath.sin(polar) * StrictMath.sin(angle);
          double y = StrictMath.cos(polar);
          band.corner(new Vector(x, y * flattening, z), new Vector(x, y / flattening, z).unit());
        }
      }
      for (int row = 0; row < rows; row++) {
        for (int segment = 0; segment < segments; segment++) {
          int a = row * (segments + 1) + segment;
          int b = a + segments + 1;
          band.triangle(a, b, a + 1);
          band.triangle(a + 1, b, b + 1);
        }
      }
      int mirrored = StrictMath.min(belt, belts - 1 - belt);
      int colour = colours[mirrored % colours.length];
      scene.add("latitude band", band, Paint.matt("band " + Integer.toHexString(colour), colour));
    }
  }

  /** The Earth wearing a picture of its whole surface in equirectangular projection. */
  public static void earth(byte[] jpeg, Scene scene) {
    scene.texture(jpeg);
    scene.add("Earth 地球", Shapes.sphere(96), Paint.matt("texture", 0xFFFFFF));
  }
}
