package org.orrery.assetdb.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.assetdb.partner.AtAPartner.aPartner;
import static org.orrery.assetdb.partner.AtAPartner.outcome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.notice.News;

interface PartneringContract extends AtAPartner {

  private Partner opened() {
    return introducing().open(Actor.visitor(), TIDES).partner();
  }

  @Test
  default void a_partner_is_kept_as_it_was_made() {
    var made = made();

    var kept = opened();

    assertThat(kept).isEqualTo(made);
    assertThat(kept.sheet().name()).isEqualTo(LocalizedText.of("Museum of Tides", "潮汐博物馆"));
    assertThat(kept.sheet().ror()).contains(new Ror("05dxps055"));
    assertThat(kept.sheet().place().country().orElseThrow().code()).isEqualTo("NL");
  }

  @Test
  default void every_fault_is_named_at_once() {
    var json = new HashMap<String, Object>();
    json.put("handle", "Museum of Tides");
    json.put("kind", "pub");
    json.put("website", "javascript:alert(1)");
    json.put("country", "XX");
    json.put("ror", "05dxps056");
    json.put("colour", "blue");

    assertThatThrownBy(() -> partnering().make(database().vera(), json))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting(Violation::pointer)
                    .containsExactlyInAnyOrder(
                        "/handle", "/name", "/kind", "/website", "/country", "/ror", "/colour"));
  }

  @Test
  default void a_handle_is_taken_once_even_by_a_partner_that_is_retired() {
    made();
    retired();

    assertThatThrownBy(this::made).isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  default void only_curators_make_and_retire_and_only_who_keeps_it_edits() {
    madeWithMembers();
    var patch = Map.<String, Object>of("kind", "institute");
    var ended = Map.<String, Object>of("state", "retired");
    var outcomes = new HashMap<String, List<String>>();
    for (var actor :
        List.of(
            Actor.visitor(),
            database().grace(),
            database().emmy(),
            database().ada(),
            database().vera())) {
      outcomes.put(
          actor.handle(),
          List.of(
              outcome(() -> partnering().make(actor, aPartner("of-" + actor.handle()))),
              outcome(() -> partnering().amend(actor, TIDES, patch, Optional.empty())),
              outcome(() -> partnering().amend(actor, TIDES, ended, Optional.empty())),
              outcome(() -> partnering().retire(actor, TIDES, Optional.empty()))));
    }

    assertThat(outcomes)
        .containsEntry(
            "-",
            List.of("Unauthenticated", "Unauthenticated", "Unauthenticated", "Unauthenticated"))
        .containsEntry("grace", List.of("Forbidden", "Forbidden", "Forbidden", "Forbidden"))
        .containsEntry("emmy", List.of("Forbidden", "Forbidden", "Forbidden", "Forbidden"))
        .containsEntry("ada", List.of("Forbidden", "done", "Forbidden", "Forbidden"))
        .containsEntry("vera", List.of("done", "done", "done", "done"));
  }

  @Test
  default void a_stale_change_is_refused_and_the_handle_stays() {
    var first = made();
    var version = Optional.of(first.sheet().version());
    partnering().amend(database().vera(), TIDES, Map.of("kind", "institute"), version);

    assertThatThrownBy(
            () -> partnering().amend(database().vera(), TIDES, Map.of("kind", "school"), version))
        .isInstanceOf(Refusal.Stale.class);
    assertThatThrownBy(() -> partnering().retire(database().vera(), TIDES, version))
        .isInstanceOf(Refusal.Stale.class);
    assertThatThrownBy(
            () ->
                partnering()
                    .amend(database().vera(), TIDES, Map.of("handle", "other"), Optional.empty()))
        .isInstanceOf(Refusal.Invalid.class);
    assertThat(opened().sheet().kind()).isEqualTo(OrganizationKind.INSTITUTE);
  }

  @Test
  default void a_field_that_is_set_to_null_is_gone() {
    made();
    var patch = new HashMap<String, Object>();
    patch.put("website", null);
    patch.put("ror", null);

    partnering().amend(database().vera(), TIDES, patch, Optional.empty());

    assertThat(opened().sheet().website()).isEmpty();
    assertThat(opened().sheet().ror()).isEmpty();
    assertThat(opened().sheet().description().in("zh")).contains("关于海洋。");
  }

  @Test
  default void a_retired_partner_is_read_but_not_listed_and_its_members_are_told() {
    madeWithMembers();

    retired();

    assertThat(opened().retiredAt()).contains(database().clock().instant());
    assertThat(introducing().list(Optional.empty(), 10)).isEmpty();
    assertThat(introducing().count()).isZero();
    assertThat(introducing().retired(database().vera(), 10)).hasSize(1);
    assertThat(introducing().members(Actor.visitor(), TIDES)).isEmpty();
    assertThat(newsOf(database().emmy())).last().isInstanceOf(News.PartnerRetired.class);
    assertThatThrownBy(
            () ->
                partnering()
                    .amend(database().ada(), TIDES, Map.of("kind", "school"), Optional.empty()))
        .isInstanceOf(Refusal.Conflict.class);

    partnering().amend(database().vera(), TIDES, Map.of("state", "active"), Optional.empty());

    assertThat(introducing().members(Actor.visitor(), TIDES)).hasSize(1);
  }

  @Test
  default void partners_are_listed_by_name_page_by_page() {
    for (var name : List.of("Zoo", "aquarium", "Museum")) {
      var json = new HashMap<>(aPartner("the-" + name.toLowerCase(java.util.Locale.ROOT)));
      json.put("name", Map.of("en", name));
      partnering().make(database().vera(), json);
    }

    var first = introducing().list(Optional.empty(), 2);
    var second = introducing().list(Optional.of(first.getLast().partner().sheet().handle()), 2);

    assertThat(first)
        .extracting(listed -> listed.partner().sheet().handle().value())
        .containsExactly("the-aquarium", "the-museum");
    assertThat(second)
        .extracting(listed -> listed.partner().sheet().handle().value())
        .containsExactly("the-zoo");
    assertThat(introducing().count()).isEqualTo(3);
  }
}
