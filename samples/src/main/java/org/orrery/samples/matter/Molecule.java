package org.orrery.samples.matter;

import java.util.ArrayList;
import java.util.List;
import org.orrery.samples.gltf.Vector;

/** Atoms and the pairs of them that are bonded, by index. */
public record Molecule(List<Atom> atoms, List<Bond> bonds) {

  /** Two bonded atoms. */
  public record Bond(int first, int second) {}

  public Molecule {
    atoms = List.copyOf(atoms);
    bonds = List.copyOf(bonds);
  }

  /** The molecule of these atoms, those bonded that stand closer than the given length. */
  public static Molecule bondedWithin(double length, List<Atom> atoms) {
    List<Bond> bonds = new ArrayList<>();
    for (int first = 0; first < atoms.size(); first++) {
      for (int second = first + 1; second < atoms.size(); second++) {
        if (atoms.get(first).place().distanceTo(atoms.get(second).place()) < length) {
          bonds.add(new Bond(first, second));
        }
      }
    }
    return new Molecule(atoms, bonds);
  }

  /** The same molecule with the middle of its atoms at the origin. */
  public Molecule centred() {
    Vector sum = atoms.stream().map(Atom::place).reduce(Vector.ZERO, Vector::plus);
    Vector middle = sum.times(1.0 / atoms.size());
    return new Molecule(
        atoms.stream().map(atom -> new Atom(atom.element(), atom.place().minus(middle))).toList(),
        bonds);
  }
}
