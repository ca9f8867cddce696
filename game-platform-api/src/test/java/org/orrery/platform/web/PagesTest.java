package org.orrery.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Actor;
import org.orrery.platform.problem.Problem;

class PagesTest {

  private final Pages pages = new Pages();

  @ParameterizedTest
  @EnumSource
  void help_is_given(Language language) {
    assertThat(render(language, "web/help", language)).contains("</html>", "black hole");
  }

  @ParameterizedTest
  @EnumSource
  void every_type_of_problem_is_explained(Language language) {
    for (var name : ProblemPages.NAMES) {
      assertThat(render(language, "web/meaning", name)).contains("/problems/" + name);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_problem_shows_what_strangers_sent_as_text(Language language) {
    var problem =
        new Problem(
            "invalid",
            422,
            "",
            "No “<script>alert(1)</script>” here.",
            List.of(new Violation("/<b>", "<i>")),
            Optional.empty());

    assertThat(render(language, "web/problem", problem))
        .doesNotContain("<script>alert", "<b>", "<i>")
        .contains("&lt;script&gt;");
  }

  @ParameterizedTest
  @EnumSource
  void pages_hold_neither_scripts_nor_styles_of_their_own(Language language) {
    assertThat(render(language, "web/help", language))
        .doesNotContain(" style=", "<style", " onclick=", "javascript:")
        .doesNotContainPattern("<script(?![^>]* src=)");
  }

  private String render(Language language, String template, Object page) {
    var frame = new Frame(language, Theme.AUTO, Actor.visitor(), "", "/");
    return new String(pages.render(frame, template, page), StandardCharsets.UTF_8);
  }
}
