package org.orrery.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orrery.indexer.document.Permit;
import org.orrery.indexer.search.Facet;
import org.orrery.indexer.search.Order;
import org.orrery.indexer.search.YearRange;
import org.orrery.platform.web.Form;

class SearchFormTest {

  @Test
  void an_address_says_what_is_searched() {
    var query =
        form("/search?q=ring&kind=model&kind=image&permits=commercial&year=2010..2026&sort=newest")
            .query("zh", 20);

    assertThat(query.text()).isEqualTo("ring");
    assertThat(query.chosen(Facet.KIND)).isEqualTo(Set.of("model", "image"));
    assertThat(query.permits()).containsExactly(Permit.COMMERCIAL);
    assertThat(query.years()).isEqualTo(new YearRange(2010, 2026));
    assertThat(query.order()).isEqualTo(Order.NEWEST);
    assertThat(query.language()).isEqualTo("zh");
  }

  @Test
  void what_means_nothing_is_passed_over() {
    var form = form("/search?sort=best&permits=everything&year=later..&kind=&cursor=");

    assertThat(form.choices()).isEmpty();
    assertThat(form.order()).isEqualTo(Order.RELEVANCE);
    assertThat(form.cursor()).isEmpty();
  }

  @Test
  void a_choice_can_be_taken_back_alone() {
    var form = form("/search?q=a%26b&kind=model&contributor=Ada%20L");

    assertThat(form.without(form.choices().getFirst()))
        .isEqualTo("/search?q=a%26b&contributor=Ada+L");
    assertThat(form.wide()).isEqualTo("/search?q=a%26b");
  }

  @Test
  void games_are_a_search_of_their_own() {
    assertThat(form("/games?q=star").inGames().query("en", 5).chosen(Facet.TYPE))
        .containsExactly("game");
  }

  private static SearchForm form(String address) {
    return SearchForm.of(Form.parse(URI.create(address).getRawQuery()));
  }
}
