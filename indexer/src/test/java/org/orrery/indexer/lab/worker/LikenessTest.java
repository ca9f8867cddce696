package org.orrery.indexer.lab.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LikenessTest {

  private static BufferedImage picture(long seed, int shift) {
    var picture = new BufferedImage(512, 384, BufferedImage.TYPE_INT_RGB);
    var graphics = picture.createGraphics();
    graphics.setColor(new Color(20, 30, 60));
    graphics.fillRect(0, 0, 512, 384);
    var random = new Random(seed);
    for (var shape = 0; shape < 30; shape++) {
      graphics.setColor(new Color(random.nextInt(0xFFFFFF)));
      graphics.fillOval(random.nextInt(480) + shift, random.nextInt(360), 90, 70);
    }
    graphics.dispose();
    return picture;
  }

  @Test
  void a_picture_is_like_itself_and_like_one_that_moved_a_little() {
    assertThat(Likeness.percent(picture(1, 0), picture(1, 0))).isEqualTo(100);
    assertThat(Likeness.percent(picture(1, 0), picture(1, 2))).isGreaterThanOrEqualTo(90);
  }

  @Test
  void another_picture_is_unlike() {
    assertThat(Likeness.percent(picture(1, 0), picture(2, 0))).isLessThan(80);
  }

  @Test
  void one_colour_is_blank_and_a_picture_is_not() {
    assertThat(Shown.isBlank(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB))).isTrue();
    assertThat(Shown.isBlank(picture(1, 0))).isFalse();
  }
}
