package org.orrery.samples.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatterTest {

  @Test
  void buckminsterfullerene_has_60_atoms_with_three_bonds_each() {
    Molecule fullerene = PlainMolecules.fullerene();

    assertThat(fullerene.atoms()).hasSize(60);
    assertThat(bondsOfEachAtom(fullerene).values()).hasSize(60).containsOnly(3L);
  }

  @Test
  void an_atom_in_diamond_has_at_most_four_neighbours() {
    assertThat(bondsOfEachAtom(Crystal.diamond()).values())
        .contains(4L)
        .allMatch(bonds -> bonds >= 2 && bonds <= 4);
  }

  @Test
  void a_molecule_in_ice_has_at_most_four_neighbours() {
    assertThat(bondsOfEachAtom(Crystal.ice()).values()).contains(4L).allMatch(bonds -> bonds <= 4);
  }

  @Test
  void an_ion_inside_salt_has_six_neighbours_all_of_the_other_kind() {
    Molecule salt = Crystal.salt();

    assertThat(bondsOfEachAtom(salt).values()).contains(6L).allMatch(bonds -> bonds <= 6);
    assertThat(salt.bonds())
        .allMatch(
            bond ->
                salt.atoms().get(bond.first()).element()
                    != salt.atoms().get(bond.second()).element());
  }

  @Test
  void an_atom_inside_iron_has_eight_neighbours() {
    assertThat(bondsOfEachAtom(Crystal.iron()).values())
        .contains(8L)
        .allMatch(bonds -> bonds == 8 || bonds <= 4);
  }

  @Test
  void molecules_have_the_atoms_of_their_formulas() throws IOException {
    assertThat(formula("caffeine")).isEqualTo("C8 H10 N4 O2");
    assertThat(formula("glucose")).isEqualTo("C6 H12 O6");
    assertThat(formula("aspirin")).isEqualTo("C9 H8 O4");
    assertThat(formula("artemisinin")).isEqualTo("C15 H22 O5");
    assertThat(formula("indigo")).isEqualTo("C16 H10 N2 O2");
  }

  /** Only the E form of indigo holds itself flat by hydrogen bonds. */
  @Test
  void each_hydrogen_on_nitrogen_in_indigo_faces_an_oxygen() throws IOException {
    Molecule indigo = read("indigo");

    Stream<Atom> onNitrogen =
        indigo.bonds().stream()
            .filter(bond -> indigo.atoms().get(bond.second()).element() == Element.H)
            .filter(bond -> indigo.atoms().get(bond.first()).element() == Element.N)
            .map(bond -> indigo.atoms().get(bond.second()));

    assertThat(onNitrogen)
        .hasSize(2)
        .allMatch(
            hydrogen ->
                indigo.atoms().stream()
                    .filter(atom -> atom.element() == Element.O)
                    .anyMatch(oxygen -> oxygen.place().distanceTo(hydrogen.place()) < 2.5));
  }

  @Test
  void the_regular_solids_have_the_corners_that_euclid_counted() {
    assertThat(Stream.of(Solid.values()).map(solid -> solid.corners(1).size()))
        .containsExactly(4, 8, 6, 20, 12);
  }

  private static Map<Integer, Long> bondsOfEachAtom(Molecule molecule) {
    return molecule.bonds().stream()
        .flatMap(bond -> Stream.of(bond.first(), bond.second()))
        .collect(Collectors.groupingBy(atom -> atom, Collectors.counting()));
  }

  private static String formula(String name) throws IOException {
    return read(name).atoms().stream()
        .collect(Collectors.groupingBy(atom -> atom.element().symbol(), Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + entry.getValue())
        .collect(Collectors.joining(" "));
  }

  private static Molecule read(String name) throws IOException {
    Path file = Path.of("materials", name + "-molecule", name + ".mol");
    return MolFile.read(Files.readString(file));
  }
}
