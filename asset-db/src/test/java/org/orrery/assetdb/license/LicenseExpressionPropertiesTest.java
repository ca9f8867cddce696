package org.orrery.assetdb.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class LicenseExpressionPropertiesTest {
  private static final Licenses LICENSES = Licenses.spdx();

  @Property(tries = 300)
  void the_canonical_form_reads_back_as_the_same_expression(
      @ForAll("expressions") LicenseExpression expression) {
    assertThat(LICENSES.parse(expression.canonical())).isEqualTo(expression);
  }

  @Property(tries = 300)
  void and_never_permits_more_than_either_side(
      @ForAll("expressions") LicenseExpression one, @ForAll("expressions") LicenseExpression two) {
    LicenseExpression both = new LicenseExpression.And(List.of(one, two));

    assertThat(one.permits()).containsAll(both.permits());
    assertThat(two.permits()).containsAll(both.permits());
    assertThat(both.requires()).containsAll(one.requires()).containsAll(two.requires());
  }

  @Property(tries = 300)
  void or_never_permits_less_than_either_side(
      @ForAll("expressions") LicenseExpression one, @ForAll("expressions") LicenseExpression two) {
    LicenseExpression choice = new LicenseExpression.Or(List.of(one, two));

    assertThat(choice.permits()).containsAll(one.permits()).containsAll(two.permits());
    assertThat(choice.known()).isEqualTo(one.known() || two.known());
  }

  @Property(tries = 300)
  void what_is_not_known_permits_nothing(@ForAll("expressions") LicenseExpression expression) {
    assertThat(expression.known() || expression.permits().isEmpty()).isTrue();
  }

  @Property(tries = 500)
  void any_text_is_read_or_refused_with_a_sentence(
      @ForAll("almostExpressions") @StringLength(max = 80) String text) {
    assertThatCode(() -> readOrRefuse(text)).doesNotThrowAnyException();
  }

  private static void readOrRefuse(String text) {
    try {
      LICENSES.parse(text);
    } catch (UnreadableLicenseException refused) {
      assertThat(refused.getMessage()).isNotBlank();
      assertThat(refused.position()).isBetween(0, text.length());
    }
  }

  @Provide
  Arbitrary<String> almostExpressions() {
    return Arbitraries.of(
            "MIT", "cc-by-4.0", "(", ")", " ", "AND", " or ", "WITH", "+", "-", "LicenseRef-x", "字")
        .list()
        .ofMaxSize(12)
        .map(words -> String.join("", words));
  }

  /** AND and OR nested at most twice, so that generating and shrinking stay quick. */
  @Provide
  Arbitrary<LicenseExpression> expressions() {
    return joined(joined(Arbitraries.oneOf(singles(), exceptions())));
  }

  private static Arbitrary<LicenseExpression> joined(Arbitrary<LicenseExpression> parts) {
    Arbitrary<List<LicenseExpression>> several = parts.list().ofMinSize(2).ofMaxSize(3);
    return Arbitraries.oneOf(
        parts, several.map(LicenseExpression.And::new), several.map(LicenseExpression.Or::new));
  }

  private static Arbitrary<LicenseExpression> singles() {
    Arbitrary<LicenseExpression> listed =
        Arbitraries.of(LICENSES.all())
            .filter(license -> !license.id().endsWith("+"))
            .map(license -> new LicenseExpression.Single(license, false));
    Arbitrary<LicenseExpression> orLater =
        Arbitraries.of("GPL-2.0", "Apache-2.0", "CC-BY-3.0").map(id -> LICENSES.parse(id + "+"));
    Arbitrary<LicenseExpression> own =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withChars(".-")
            .ofMinLength(1)
            .ofMaxLength(8)
            .map(name -> LICENSES.parse("LicenseRef-" + name));
    return Arbitraries.oneOf(listed, orLater, own);
  }

  private static Arbitrary<LicenseExpression> exceptions() {
    return Arbitraries.of(LICENSES.exceptions())
        .map(exception -> LICENSES.parse("GPL-2.0-or-later WITH " + exception));
  }
}
