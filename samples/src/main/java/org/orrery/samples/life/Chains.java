package org.orrery.samples.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.samples.gltf.Mesh;
import org.orrery.samples.gltf.Paint;
import org.orrery.samples.gltf.Scene;
import org.orrery.samples.gltf.Shapes;
import org.orrery.samples.gltf.Vector;

/**
 * The first model of a Protein Data Bank file, drawn as tubes: a protein through its alpha carbons,
 * a strand of DNA through its phosphorus atoms, with a stick from the sugar to the far end of each
 * base.
 */
public final class Chains {

  private record Site(String atom, char chain, int residue, String kind, Vector place) {}

  private final List<Site> sites = new ArrayList<>();
  private final Vector middle;

  private Chains(List<Site> found) {
    Vector sum = found.stream().map(Site::place).reduce(Vector.ZERO, Vector::plus);
    middle = sum.times(1.0 / found.size());
    found.forEach(
        site ->
            sites.add(
                new Site(
                    site.atom, site.chain, site.residue, site.kind, site.place.minus(middle))));
  }

  /** Reads the fixed columns of ATOM records (wwPDB format 3.3) up to the first ENDMDL. */
  public static Chains read(String pdb) {
    List<Site> found =
        pdb.lines()
            .takeWhile(line -> !line.startsWith("ENDMDL"))
            .filter(line -> line.startsWith("ATOM"))
            .map(
                line ->
                    new Site(
                        line.substring(12, 16).strip(),
                        line.charAt(21),
                        Integer.parseInt(line.substring(22, 26).strip()),
                        line.substring(17, 20).strip(),
                        new Vector(
                            number(line, 30, 38), number(line, 38, 46), number(line, 46, 54))))
            .toList();
    return new Chains(found);
  }

  private static double number(String line, int from, int to) {
    return Double.parseDouble(line.substring(from, to).strip());
  }

  /** Draws every chain, the colours given out in the order of the chains. */
  public void draw(Scene scene, List<Integer> colours) {
    Map<Character, List<Site>> chains = new LinkedHashMap<>();
    sites.forEach(site -> chains.computeIfAbsent(site.chain, added -> new ArrayList<>()).add(site));
    int index = 0;
    for (Map.Entry<Character, List<Site>> chain : chains.entrySet()) {
      int colour = colours.get(index++ % colours.size());
      Paint paint = Paint.matt("chain " + chain.getKey(), colour);
      boolean isProtein = chain.getValue().stream().anyMatch(site -> site.atom.equals("CA"));
      List<Vector> trace = trace(chain.getValue(), isProtein ? "CA" : "P");
      double radius = isProtein ? 0.75 : 0.9;
      scene.add("chain " + chain.getKey(), Shapes.tube(Shapes.smooth(trace, 6), radius, 12), paint);
      if (!isProtein) {
        drawBases(scene, chain.getValue());
      }
    }
  }

  private static List<Vector> trace(List<Site> chain, String atom) {
    return chain.stream().filter(site -> site.atom.equals(atom)).map(Site::place).toList();
  }

  private static void drawBases(Scene scene, List<Site> strand) {
    Mesh stick = Shapes.stick(10);
    Map<Integer, List<Site>> residues = new LinkedHashMap<>();
    strand.forEach(
        site -> residues.computeIfAbsent(site.residue, added -> new ArrayList<>()).add(site));
    for (List<Site> residue : residues.values()) {
      char base = residue.getFirst().kind.charAt(residue.getFirst().kind.length() - 1);
      // Purines pair through N1, pyrimidines through N3.
      String tip = base == 'A' || base == 'G' ? "N1" : "N3";
      Optional<Vector> sugar = place(residue, "C3'");
      Optional<Vector> end = place(residue, tip);
      if (sugar.isPresent() && end.isPresent()) {
        Paint paint = Paint.matt("base " + base, DoubleHelix.colour(base));
        scene.stick("base " + base, stick, paint, sugar.get(), end.get(), 0.55);
      }
    }
  }

  private static Optional<Vector> place(List<Site> residue, String atom) {
    return residue.stream().filter(site -> site.atom.equals(atom)).map(Site::place).findFirst();
  }
}
