package org.orrery.indexer.lab.worker;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Random;

/**
 * Plays without sense: touches, drags, clicks and keys, always the same ones from the same seed.
 */
final class Monkey {

  private static final List<String> KEYS =
      List.of(
          "ArrowLeft",
          "ArrowRight",
          "ArrowUp",
          "ArrowDown",
          "Space",
          "Enter",
          "Escape",
          "Tab",
          "a",
          "d",
          "s",
          "w",
          "e",
          "1",
          "2",
          "x",
          "Backspace");

  private final Random random;
  private int acts;

  Monkey(long seed) {
    random = new Random(seed);
  }

  /** Does one thing. */
  void act(Page page) {
    acts++;
    switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> page.touchscreen().tap(x(), y());
      case 4, 5 -> page.mouse().click(x(), y());
      case 6 -> drag(page);
      default -> page.keyboard().press(KEYS.get(random.nextInt(KEYS.size())));
    }
  }

  /**
   * How long to wait before the next, in milliseconds: a child's pace, and now and then a burst.
   */
  int pause() {
    return random.nextInt(5) == 0 ? 5 : 40 + random.nextInt(160);
  }

  private void drag(Page page) {
    page.mouse().move(x(), y());
    page.mouse().down();
    for (var step = 0; step < 3; step++) {
      page.mouse().move(x(), y());
    }
    page.mouse().up();
  }

  private double x() {
    return 4 + random.nextInt(Screen.WIDTH - 8);
  }

  private double y() {
    return 4 + random.nextInt(Screen.HEIGHT - 8);
  }

  /** How much it has done. */
  int acts() {
    return acts;
  }
}
