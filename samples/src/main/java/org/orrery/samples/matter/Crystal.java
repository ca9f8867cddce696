package org.orrery.samples.matter;

import java.util.ArrayList;
import java.util.List;
import org.orrery.samples.gltf.Vector;

/**
 * Pieces of crystals, from the lattice constants in ångströms that each method names (CRC Handbook
 * of Chemistry and Physics, "Crystallographic data", at room temperature unless said).
 */
public final class Crystal {

  private static final double SALT = 5.6402;
  private static final double DIAMOND = 3.5669;
  private static final double IRON = 2.8665;
  private static final double GRAPHENE_BOND = 1.42;

  /** Ice Ih at 250 K: Röttger and others, Acta Crystallographica B50 (1994) 644. */
  private static final double ICE_A = 4.518;

  private static final double ICE_C = 7.356;

  private Crystal() {}

  /** Sodium chloride: two by two by two cells with their closing faces. */
  public static Molecule salt() {
    List<Atom> atoms = new ArrayList<>();
    int last = 4;
    for (int x = 0; x <= last; x++) {
      for (int y = 0; y <= last; y++) {
        for (int z = 0; z <= last; z++) {
          Element element = (x + y + z) % 2 == 0 ? Element.CL : Element.NA;
          atoms.add(new Atom(element, new Vector(x, y, z).times(SALT / 2)));
        }
      }
    }
    return Molecule.bondedWithin(SALT / 2 * 1.05, atoms).centred();
  }

  /** Diamond: two by two by two cubic cells. */
  public static Molecule diamond() {
    List<Atom> atoms = new ArrayList<>();
    int last = 8;
    for (int x = 0; x <= last; x++) {
      for (int y = 0; y <= last; y++) {
        for (int z = 0; z <= last; z++) {
          if (isDiamondSite(x, y, z)) {
            atoms.add(new Atom(Element.C, new Vector(x, y, z).times(DIAMOND / 4)));
          }
        }
      }
    }
    return bondedOnly(Molecule.bondedWithin(1.6, atoms));
  }

  /** Counted in quarters of the cell: two face-centred lattices, a quarter diagonal apart. */
  private static boolean isDiamondSite(int x, int y, int z) {
    boolean even = x % 2 == 0 && y % 2 == 0 && z % 2 == 0 && (x + y + z) % 4 == 0;
    boolean odd = x % 2 == 1 && y % 2 == 1 && z % 2 == 1 && (x + y + z) % 4 == 3;
    return even || odd;
  }

  /** Body-centred cubic iron: three by three by three cells. */
  public static Molecule iron() {
    List<Atom> atoms = new ArrayList<>();
    for (int x = 0; x <= 6; x++) {
      for (int y = 0; y <= 6; y++) {
        for (int z = 0; z <= 6; z++) {
          if (x % 2 == y % 2 && y % 2 == z % 2) {
            atoms.add(new Atom(Element.FE, new Vector(x, y, z).times(IRON / 2)));
          }
        }
      }
    }
    return Molecule.bondedWithin(IRON * StrictMath.sqrt(3) / 2 * 1.02, atoms).centred();
  }

  /** One layer of graphite, about 30 ångströms across. */
  public static Molecule graphene() {
    List<Atom> atoms = new ArrayList<>();
    double column = GRAPHENE_BOND * StrictMath.sqrt(3);
    for (int row = -12; row <= 12; row++) {
      for (int place = -12; place <= 12; place++) {
        double x = column * (place + (row % 2 == 0 ? 0 : 0.5));
        double z = GRAPHENE_BOND * 1.5 * row;
        for (double shift : new double[] {-GRAPHENE_BOND / 2, GRAPHENE_BOND / 2}) {
          Vector at = new Vector(x, 0, z + shift);
          if (at.length() < 14) {
            atoms.add(new Atom(Element.C, at));
          }
        }
      }
    }
    return bondedOnly(Molecule.bondedWithin(GRAPHENE_BOND * 1.05, atoms));
  }

  /** The oxygen net of ordinary ice: hexagonal channels of water, linked by hydrogen bonds. */
  public static Molecule ice() {
    double quarter = ICE_C / 16;
    double[][] sites = {
      {1.0 / 3, 2.0 / 3, quarter},
      {2.0 / 3, 1.0 / 3, -quarter},
      {2.0 / 3, 1.0 / 3, ICE_C / 2 + quarter},
      {1.0 / 3, 2.0 / 3, ICE_C / 2 - quarter}
    };
    List<Atom> atoms = new ArrayList<>();
    for (int i = -2; i <= 2; i++) {
      for (int j = -2; j <= 2; j++) {
        for (int k = 0; k <= 1; k++) {
          for (double[] site : sites) {
            double u = i + site[0];
            double v = j + site[1];
            double x = ICE_A * (u - v / 2);
            double z = -ICE_A * v * StrictMath.sqrt(3) / 2;
            if (StrictMath.hypot(x, z) < 9) {
              atoms.add(new Atom(Element.O, new Vector(x, site[2] + k * ICE_C, z)));
            }
          }
        }
      }
    }
    return bondedOnly(Molecule.bondedWithin(2.9, atoms)).centred();
  }

  /** Leaves out atoms at the rim that hang on fewer than two bonds. */
  private static Molecule bondedOnly(Molecule piece) {
    int[] bonds = new int[piece.atoms().size()];
    piece
        .bonds()
        .forEach(
            bond -> {
              bonds[bond.first()]++;
              bonds[bond.second()]++;
            });
    List<Atom> kept = new ArrayList<>();
    for (int i = 0; i < bonds.length; i++) {
      if (bonds[i] > 1) {
        kept.add(piece.atoms().get(i));
      }
    }
    double longest =
        piece.bonds().stream()
            .mapToDouble(
                bond ->
                    piece
                        .atoms()
                        .get(bond.first())
                        .place()
                        .distanceTo(piece.atoms().get(bond.second()).place()))
            .max()
            .orElse(0);
    return Molecule.bondedWithin(longest * 1.001, kept).centred();
  }
}
