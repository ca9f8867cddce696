package org.orrery.samples.matter;

import java.util.ArrayList;
import java.util.List;
import org.orrery.samples.gltf.Vector;

/** Reads the first structure of an MDL molfile, version V2000. */
public final class MolFile {

  private MolFile() {}

  public static Molecule read(String text) {
    List<String> lines = text.lines().toList();
    String counts = lines.get(3);
    int atomCount = Integer.parseInt(counts.substring(0, 3).strip());
    int bondCount = Integer.parseInt(counts.substring(3, 6).strip());
    List<Atom> atoms = new ArrayList<>();
    for (String line : lines.subList(4, 4 + atomCount)) {
      atoms.add(
          new Atom(
              Element.of(line.substring(31, 34)),
              new Vector(number(line, 0, 10), number(line, 10, 20), number(line, 20, 30))));
    }
    List<Molecule.Bond> bonds = new ArrayList<>();
    for (String line : lines.subList(4 + atomCount, 4 + atomCount + bondCount)) {
      bonds.add(
          new Molecule.Bond(
              Integer.parseInt(line.substring(0, 3).strip()) - 1,
              Integer.parseInt(line.substring(3, 6).strip()) - 1));
    }
    return new Molecule(atoms, bonds);
  }

  private static double number(String line, int from, int to) {
    return Double.parseDouble(line.substring(from, to).strip());
  }
}
