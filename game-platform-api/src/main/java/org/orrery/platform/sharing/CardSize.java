package org.orrery.platform.sharing;

import java.util.Optional;

/**
 * How large the frame of a card is, in pixels of CSS: its picture beside its words where there is
 * room, else above them. A low card leaves its picture out.
 */
public record CardSize(int width, int height) {

  private static final int USUAL_WIDTH = 600;
  private static final int USUAL_HEIGHT = 200;

  /** From here on the picture stands beside the words, as the card's style sheet has it. */
  private static final int WIDE = 480;

  /** What the words take below the picture. */
  private static final int WORDS = 180;

  private static final double PICTURE_SHAPE = 630.0 / 1200;
  private static final int LEAST_WIDTH = 200;
  private static final int LEAST_HEIGHT = 120;

  /** The size of a card that nobody limits. */
  static CardSize usual() {
    return new CardSize(USUAL_WIDTH, USUAL_HEIGHT);
  }

  /** The largest card within these limits; empty where none can be read in so little room. */
  static Optional<CardSize> within(int mostWidth, int mostHeight) {
    if (mostWidth < LEAST_WIDTH || mostHeight < LEAST_HEIGHT) {
      return Optional.empty();
    }
    int width = Math.min(USUAL_WIDTH, mostWidth);
    int height = width >= WIDE ? USUAL_HEIGHT : (int) Math.round(width * PICTURE_SHAPE) + WORDS;
    return Optional.of(new CardSize(width, Math.min(height, mostHeight)));
  }
}
