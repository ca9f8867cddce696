package org.orrery.samples.matter;

import java.util.Arrays;

/**
 * The elements that occur in the models, with the radius in ångströms from which balls are drawn
 * and the usual colour (after Corey, Pauling and Koltun). The radius is the covalent one (Cordero
 * and others, Dalton Transactions 2008, 2832, doi:10.1039/b801115j); sodium and chlorine occur only
 * as ions and have the ionic one (Shannon, Acta Crystallographica A32 (1976) 751).
 */
public enum Element {
  H(0.31, 0xFFFFFF),
  C(0.76, 0x505050),
  N(0.71, 0x3050F8),
  O(0.66, 0xE8210D),
  NA(1.02, 0xAB5CF2),
  P(1.07, 0xFF8000),
  S(1.05, 0xE8D020),
  CL(1.81, 0x1FC01F),
  FE(1.32, 0xC06A3A);

  private final double radius;
  private final int colour;

  Element(double radius, int colour) {
    this.radius = radius;
    this.colour = colour;
  }

  public double radius() {
    return radius;
  }

  public int colour() {
    return colour;
  }

  public String symbol() {
    return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  /** The element of a symbol as it stands in structure files, in any case. */
  public static Element of(String symbol) {
    return Arrays.stream(values())
        .filter(element -> element.name().equalsIgnoreCase(symbol.strip()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no colour for element " + symbol));
  }
}
