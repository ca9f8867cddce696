package org.orrery.samples.make;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orrery.samples.gltf.Paint;
import org.orrery.samples.gltf.Scene;
import org.orrery.samples.life.Chains;
import org.orrery.samples.life.DoubleHelix;
import org.orrery.samples.matter.BallAndStick;
import org.orrery.samples.matter.Crystal;
import org.orrery.samples.matter.MolFile;
import org.orrery.samples.matter.Molecule;
import org.orrery.samples.matter.PlainMolecules;
import org.orrery.samples.matter.Solid;
import org.orrery.samples.sky.Planet;
import org.orrery.samples.sky.SolarModels;

/** Every three-dimensional model among the materials. */
final class Models {

  private Models() {}

  static List<MadeFile> all(Path materials) {
    List<MadeFile> files = new ArrayList<>();
    files.add(crystal("salt-crystal", "Sodium chloride", Crystal.salt()));
    files.add(crystal("diamond-crystal", "Diamond", Crystal.diamond()));
    files.add(crystal("iron-crystal", "Body-centred cubic iron", Crystal.iron()));
    files.add(crystal("graphene-sheet", "Graphene", Crystal.graphene()));
    files.add(crystal("ice-crystal", "Ice Ih", Crystal.ice()));
    files.add(molecule("water-molecule", "Water", PlainMolecules.water()));
    files.add(molecule("benzene-molecule", "Benzene", PlainMolecules.benzene()));
    files.add(molecule("buckminsterfullerene", "Buckminsterfullerene", PlainMolecules.fullerene()));
    for (String name : List.of("caffeine", "glucose", "aspirin", "artemisinin", "indigo")) {
      files.add(fromMolFile(materials, name));
    }
    for (Solid solid : Solid.values()) {
      files.add(solid(solid));
    }
    files.add(helix());
    files.add(
        chains(materials, "lac-repressor-dna", "1lcd", List.of(0xD8D2C4, 0xB9B2A2, 0x7A5CC2)));
    files.add(
        chains(
            materials,
            "amyloid-fibril",
            "2beg",
            List.of(0xE45756, 0xF2B134, 0x4C9F70, 0x3F7FBF, 0x7A5CC2)));
    files.add(earth(materials));
    files.add(saturn());
    files.add(orbits("inner-planets", List.of(Planet.values()).subList(0, 4), 0.045));
    files.add(orbits("solar-system-orbits", List.of(Planet.values()), 0.55));
    return files;
  }

  private static MadeFile crystal(String slug, String title, Molecule crystal) {
    return drawn(slug, title, scene -> BallAndStick.CRYSTAL.draw(crystal, scene));
  }

  private static MadeFile molecule(String slug, String title, Molecule molecule) {
    return drawn(slug, title, scene -> BallAndStick.FINE.draw(molecule, scene));
  }

  private static MadeFile fromMolFile(Path materials, String name) {
    String slug = name + "-molecule";
    Path source = materials.resolve(slug).resolve(name + ".mol");
    return new MadeFile(
        slug + "/" + slug + ".glb",
        () -> {
          Scene scene = scene(name);
          BallAndStick.FINE.draw(MolFile.read(Files.readString(source)).centred(), scene);
          return scene.toGlb();
        });
  }

  private static MadeFile solid(Solid solid) {
    int colour =
        switch (solid) {
          case TETRAHEDRON -> 0xE45756;
          case CUBE -> 0x4C9F70;
          case OCTAHEDRON -> 0xF2B134;
          case DODECAHEDRON -> 0x7A5CC2;
          case ICOSAHEDRON -> 0x3F7FBF;
        };
    String name = solid.name().toLowerCase(java.util.Locale.ROOT);
    return new MadeFile(
        "platonic-solids/" + name + ".glb",
        () -> {
          Scene scene = scene(name);
          scene.add(name, solid.mesh(1), Paint.matt(name, colour));
          return scene.toGlb();
        });
  }

  /** The Dickerson dodecamer CGCGAATTCGCG (PDB 1BNA), with nine pairs more to make two turns. */
  private static MadeFile helix() {
    return drawn(
        "dna-double-helix", "B-DNA", scene -> DoubleHelix.draw("CGCGAATTCGCGAATTCGCGA", scene));
  }

  private static MadeFile chains(
      Path materials, String slug, String structure, List<Integer> colours) {
    Path source = materials.resolve(slug).resolve(structure + ".pdb");
    return new MadeFile(
        slug + "/" + slug + ".glb",
        () -> {
          Scene scene = scene(slug);
          Chains.read(Files.readString(source)).draw(scene, colours);
          return scene.toGlb();
        });
  }

  private static MadeFile earth(Path materials) {
    return new MadeFile(
        "earth-globe/earth-globe.glb",
        () -> {
          Scene scene = scene("Earth");
          SolarModels.earth(
              Files.readAllBytes(materials.resolve("earth-by-day/earth-by-day.jpg")), scene);
          return scene.toGlb();
        });
  }

  private static MadeFile saturn() {
    return drawn("saturn-globe", "Saturn", SolarModels::saturn);
  }

  private static MadeFile orbits(String slug, List<Planet> planets, double ballRadius) {
    return drawn(slug, slug, scene -> SolarModels.orbits(planets, ballRadius, scene));
  }

  private static MadeFile drawn(
      String slug, String title, java.util.function.Consumer<Scene> drawing) {
    return new MadeFile(
        slug + "/" + slug + ".glb",
        () -> {
          Scene scene = scene(title);
          drawing.accept(scene);
          return scene.toGlb();
        });
  }

  private static Scene scene(String title) {
    return new Scene(title, Map.of("copyright", "CC0-1.0, the Orrery project"));
  }
}
