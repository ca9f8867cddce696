package org.orrery.assetdb.showing;

/**
 * How many people came, and who says so.
 *
 * @param number 0 to 1,000,000,000
 * @param source such as “ticket counts of the museum”
 */
public record Visitors(int number, String source) {

  static final int MOST = 1_000_000_000;
}
