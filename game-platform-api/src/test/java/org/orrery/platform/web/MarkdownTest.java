package org.orrery.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Test
  void text_becomes_paragraphs_and_lists() {
    assertThat(Markdown.html("A *star*.\n\n- one\n- two").markup())
        .contains("<p>A <em>star</em>.</p>", "<li>one</li>");
  }

  @Test
  void headings_are_lowered_below_those_of_the_page() {
    assertThat(Markdown.html("# Big\n\n###### Small").markup())
        .contains("<h3>Big</h3>", "<h6>Small</h6>");
  }

  @Test
  void markup_in_the_text_is_shown_as_text() {
    assertThat(Markdown.html("<script>alert(1)</script> <b onclick=x>hi</b>").markup())
        .doesNotContain("<script", "<b")
        .contains("&lt;script&gt;");
  }

  @Test
  void links_to_scripts_are_no_links() {
    assertThat(Markdown.html("[click](javascript:alert(1)) [data](data:text/html,x)").markup())
        .doesNotContain("javascript:", "data:text");
  }

  @Test
  void links_give_nothing_away() {
    assertThat(Markdown.html("[there](https://example.org/)").markup())
        .contains("href=\"https://example.org/\"", "nofollow", "noopener", "noreferrer");
  }

  @Test
  void pictures_from_elsewhere_are_not_fetched() {
    assertThat(Markdown.html("![spy](https://example.org/pixel.png)").markup())
        .doesNotContain("<img");
  }
}
