package org.orrery.platform.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class SocialDrawingTest {

  @Test
  void the_picture_that_is_shipped_is_what_its_drawing_says() {
    var drawn = SocialDrawing.drawn();

    var shipped = Drawn.read(Drawings.social());

    assertThat(shipped.getWidth()).isEqualTo(1200);
    assertThat(shipped.getHeight()).isEqualTo(630);
    long difference = 0;
    for (int y = 0; y < 630; y += 3) {
      for (int x = 0; x < 1200; x += 3) {
        var one = new Color(shipped.getRGB(x, y));
        var other = new Color(drawn.getRGB(x, y));
        difference += Math.abs(one.getRed() - other.getRed());
      }
    }
    assertThat(difference / (400.0 * 210)).as("mean difference of red").isLessThan(4);
  }
}
