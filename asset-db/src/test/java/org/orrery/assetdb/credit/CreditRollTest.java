package org.orrery.assetdb.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.asset.AssetId;

class CreditRollTest {

  private static final AssetId ASSET = AssetId.random();

  private static Credit credit(Contributor contributor, Confirmation confirmation) {
    return new Credit(ASSET, 1, 1, contributor, confirmation, Optional.empty(), Optional.empty());
  }

  @Provide
  Arbitrary<List<Credit>> credits() {
    var contributors =
        Combinators.combine(
                Arbitraries.of("Ada", " ada", "ＡＤＡ", "Emmy", "Grace  H", "grace h"),
                Arbitraries.of("0000-0002-1825-0097", "0000-0001-5109-3700")
                    .map(Orcid::new)
                    .optional(0.4),
                Arbitraries.of("Museum", "museum", "Institute").optional(0.5),
                Arbitraries.of(CreditRole.CREATOR, CreditRole.EDITOR, CreditRole.SOFTWARE)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(3))
            .as(Contributor::new);
    return Combinators.combine(contributors, Arbitraries.of(Confirmation.values()))
        .as(CreditRollTest::credit)
        .list()
        .ofMaxSize(12);
  }

  @Property(tries = 500)
  void nobody_with_an_orcid_is_named_twice_and_nobody_is_left_out(
      @ForAll("credits") List<Credit> credits) {
    var people = CreditRoll.people(credits);

    var orcids = people.stream().flatMap(person -> person.contributor().orcid().stream()).toList();
    assertThat(orcids).doesNotHaveDuplicates();
    for (var credit : credits) {
      assertThat(people)
          .anySatisfy(
              person -> {
                var contributor = person.contributor();
                credit
                    .contributor()
                    .orcid()
                    .ifPresent(orcid -> assertThat(contributor.orcid()).contains(orcid));
                if (credit.confirmation() != Confirmation.DECLINED) {
                  assertThat(contributor.roles()).containsAll(credit.contributor().roles());
                }
              });
    }
  }

  @Property(tries = 500)
  void the_order_of_credits_changes_nobodys_roles(
      @ForAll("credits") List<Credit> credits, @ForAll Random random) {
    var shuffled = new ArrayList<>(credits);
    Collections.shuffle(shuffled, random);

    assertThat(roles(CreditRoll.people(shuffled))).isEqualTo(roles(CreditRoll.people(credits)));
  }

  private static List<String> roles(List<CreditRoll.Person> people) {
    return people.stream()
        .map(
            person ->
                person.confirmation()
                    + " "
                    + person.contributor().orcid().map(Orcid::id).orElse("")
                    + person.contributor().roles().stream().sorted().toList())
        .sorted()
        .collect(Collectors.toList());
  }

  @Test
  void who_declines_everything_stays_and_is_marked() {
    var ada = Contributor.named("Ada", CreditRole.CREATOR);
    var emmy = Contributor.named("Emmy", CreditRole.EDITOR);

    var people =
        CreditRoll.people(
            List.of(
                credit(ada, Confirmation.DECLINED),
                credit(emmy, Confirmation.DECLINED),
                credit(emmy, Confirmation.CONFIRMED)));

    assertThat(people)
        .extracting(person -> person.contributor().name() + " " + person.confirmation())
        .containsExactly("Ada DECLINED", "Emmy CONFIRMED");
  }

  @Property
  void a_strangers_text_never_speaks_the_markup(
      @ForAll("hostile") String text, @ForAll Markup markup) {
    var escaped = markup.escaped(text);

    assertThat(escaped).doesNotContain("\n", "\r", "\u202e", "\u0000");
    switch (markup) {
      case HTML -> assertThat(escaped).doesNotContain("<", ">", "\"", "'");
      case BBCODE ->
          assertThat(escaped.replace("[lb]", "").replace("[rb]", "")).doesNotContain("[", "]");
      case MARKDOWN -> {
        assertThat(escaped).doesNotContainPattern("(?<!\\\\)(?:\\\\\\\\)*[\\[\\]<>*_`#|~]");
        assertThat(escaped)
            .doesNotStartWith("- ")
            .doesNotStartWith("+ ")
            .doesNotMatch("^\\d+[.)].*");
      }
    }
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.of(
            "[",
            "]",
            "<",
            ">",
            "&",
            "\"",
            "'",
            "*",
            "_",
            "`",
            "\\",
            "#",
            "- ",
            "1.",
            "\n",
            "\u202e",
            "\u0000",
            "[url=",
            "<script>",
            "](",
            "星",
            "a",
            " ")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }
}
