package org.orrery.samples.matter;

import java.util.EnumMap;
import java.util.Map;
import org.orrery.samples.gltf.Mesh;
import org.orrery.samples.gltf.Paint;
import org.orrery.samples.gltf.Scene;
import org.orrery.samples.gltf.Shapes;
import org.orrery.samples.gltf.Vector;

/**
 * Draws molecules: a ball for each atom, its size after its radius, and for each bond a stick of
 * two halves in the colours of its ends.
 *
 * @param ballScale what part of the radius a ball has
 * @param stickRadius in ångströms
 * @param segments how finely a ball is cut
 */
public record BallAndStick(double ballScale, double stickRadius, int segments) {

  public static final BallAndStick FINE = new BallAndStick(0.5, 0.11, 32);
  public static final BallAndStick CRYSTAL = new BallAndStick(0.38, 0.07, 20);

  public void draw(Molecule molecule, Scene scene) {
    Mesh ball = Shapes.ball(segments);
    Mesh stick = Shapes.stick(12);
    Map<Element, Paint> paints = new EnumMap<>(Element.class);
    for (Atom atom : molecule.atoms()) {
      scene.ball(
          atom.element().symbol(),
          ball,
          paints.computeIfAbsent(atom.element(), BallAndStick::paint),
          atom.place(),
          atom.element().radius() * ballScale);
    }
    for (Molecule.Bond bond : molecule.bonds()) {
      Atom first = molecule.atoms().get(bond.first());
      Atom second = molecule.atoms().get(bond.second());
      Vector middle = first.place().plus(second.place()).times(0.5);
      String name = first.element().symbol() + "-" + second.element().symbol();
      scene.stick(name, stick, paint(first.element()), first.place(), middle, stickRadius);
      scene.stick(name, stick, paint(second.element()), second.place(), middle, stickRadius);
    }
  }

  private static Paint paint(Element element) {
    Paint paint = Paint.matt(element.symbol(), element.colour());
    return element == Element.FE ? paint.metal() : paint;
  }
}
