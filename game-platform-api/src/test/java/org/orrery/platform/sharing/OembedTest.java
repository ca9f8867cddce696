package org.orrery.platform.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.platform.preview.StandIn;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.web.Language;

class OembedTest {

  private static final String MINE = "https://museum.example/games/x";

  private static OembedQuery asked(Map<String, String> parameters) {
    return OembedQuery.of(name -> Optional.ofNullable(parameters.get(name)));
  }

  private static Oembed answer(String title, Optional<CardSize> size) {
    return new Oembed(
        title,
        "Ada & Grace",
        "The Museum",
        "https://museum.example",
        Optional.of(new StandIn("/api/games/x/social.jpg", 1200, 630)),
        size.map(
            fitting ->
                new CardFrame(
                    "https://museum.example/embed/games/x",
                    Optional.of(Language.CHINESE),
                    title,
                    fitting)));
  }

  @ParameterizedTest
  @CsvSource({
    "1000000, 1000000, 600, 200",
    "600,     1000000, 600, 200",
    "500,     150,     500, 150",
    "400,     1000000, 400, 390",
    "300,     1000000, 300, 338",
    "300,     200,     300, 200",
    "200,     120,     200, 120"
  })
  void a_card_is_as_large_as_its_limits_allow(int most, int high, int width, int height) {
    assertThat(CardSize.within(most, high)).contains(new CardSize(width, height));
  }

  @ParameterizedTest
  @CsvSource({"199, 1000", "1000, 119", "0, 0"})
  void where_no_card_has_room_there_is_a_link(int width, int height) {
    var size = CardSize.within(width, height);

    assertThat(size).isEmpty();
    assertThat(answer("Orbits", size).members())
        .containsEntry("type", "link")
        .doesNotContainKeys("html", "width", "height");
  }

  @Test
  void a_rich_answer_has_all_that_the_specification_demands() {
    var members = answer("Orbits", CardSize.within(600, 600)).members();

    assertThat(members)
        .containsEntry("type", "rich")
        .containsEntry("version", "1.0")
        .containsEntry("width", 600)
        .containsEntry("height", 200)
        .containsKeys("html", "title", "author_name", "provider_name", "cache_age")
        .containsKeys("thumbnail_url", "thumbnail_width", "thumbnail_height");
  }

  @Test
  void a_title_stays_text_in_markup_and_in_xml() {
    var answer = answer("<b>\"Orbits\" & 'tides'</b>", Optional.of(CardSize.usual()));

    assertThat(String.valueOf(answer.members().get("html")))
        .startsWith("<iframe src=\"https://museum.example/embed/games/x?lang=zh\"")
        .contains("title=\"&lt;b&gt;&quot;Orbits&quot; &amp; &#39;tides&#39;&lt;/b&gt;\"")
        .endsWith("></iframe>");
    assertThat(new String(OembedXml.of(answer), StandardCharsets.UTF_8))
        .contains("<title>&lt;b", "<author_name>Ada &amp; Grace</author_name>")
        .contains("<html>&lt;iframe", "<width>600</width>");
  }

  @Test
  void a_query_is_read_and_what_others_understand_is_left_to_them() {
    var query =
        asked(
            Map.of(
                "url", MINE, "maxwidth", "320", "lang", "zh", "referrer", "me", "format", "xml"));

    assertThat(query.format()).isEqualTo(OembedQuery.Format.XML);
    assertThat(query.mostWidth()).isEqualTo(320);
    assertThat(query.mostHeight()).isEqualTo(Integer.MAX_VALUE);
    assertThat(query.language()).contains(Language.CHINESE);
    assertThat(asked(Map.of("url", MINE)).language()).isEmpty();
    assertThat(asked(Map.of("url", MINE + "?lang=zh")).language()).contains(Language.CHINESE);
  }

  @Test
  void what_cannot_be_read_is_refused() {
    assertThat(refusal(Map.of())).isEqualTo(400);
    assertThat(refusal(Map.of("url", "::"))).isEqualTo(400);
    assertThat(refusal(Map.of("url", MINE, "maxwidth", "wide"))).isEqualTo(400);
    assertThat(refusal(Map.of("url", MINE, "maxheight", "-1"))).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yaml", "JSON", ""})
  void other_formats_are_not_implemented(String format) {
    assertThat(refusal(Map.of("url", MINE, "format", format))).isEqualTo(501);
  }

  private static int refusal(Map<String, String> parameters) {
    return catchThrowableOfType(ProblemException.class, () -> asked(parameters)).problem().status();
  }
}
