package org.orrery.platform.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.platform.running.Caller;

/** Organisations contribute through the accounts of their people. */
public interface PartnerContract extends OnAShelf {

  private static Map<String, Object> aPartner(String handle, String english, String chinese) {
    return Map.of(
        "handle", handle,
        "name", Map.of("en", english, "zh", chinese),
        "kind", "museum",
        "country", "NL",
        "ror", "https://ror.org/05dxps055");
  }

  /** A partner of which the account is a manager, named to everybody. */
  private String partnerOf(Caller manager, String account, String handle) {
    var at =
        shelf()
            .vera()
            .post("/api/partners", aPartner(handle, "Hall of " + handle, "厅"))
            .expect(201)
            .header("Location");
    var invitation = Map.of("account", account, "part", "manager");
    shelf().vera().post(at + "/invitations", invitation).expect(201);
    manager.post(at + "/members", Map.of("named", true)).expect(201);
    return at;
  }

  @Test
  default void a_curator_makes_a_partner_and_its_manager_edits_it() {
    var made =
        shelf()
            .vera()
            .post("/api/partners", aPartner("tides", "Museum of Tides", "潮汐博物馆"))
            .expect(201);
    var at = made.header("Location");

    assertThat(at).isEqualTo("/api/partners/tides");
    assertThat(made.text("ror")).isEqualTo("https://ror.org/05dxps055");
    shelf().grace().post("/api/partners", aPartner("mine", "Mine", "我的")).expectProblem(403);
    shelf().vera().post("/api/partners", aPartner("tides", "Again", "又")).expectProblem(409);
    var bad = new HashMap<>(aPartner("Tides!", "Bad", "坏"));
    bad.put("ror", "05dxps056");
    assertThat(shelf().vera().post("/api/partners", bad).expectProblem(422))
        .extracting(org.orrery.platform.running.Answer::pointers)
        .isEqualTo(List.of("/handle", "/ror"));

    var rosalie = shelf().platform().somebody("rosalie", "developer");
    shelf()
        .vera()
        .post(at + "/invitations", Map.of("account", "rosalie", "part", "manager"))
        .expect(201);
    rosalie.post(at + "/members", Map.of("named", true)).expect(201);
    rosalie.patch(at, Map.of("city", "Harlingen")).expectProblem(428);
    var tag = rosalie.get(at).expect(200).header("ETag");
    rosalie.patch(at, Map.of("city", "Harlingen"), "If-Match", tag).expect(200);
    rosalie.patch(at, Map.of("city", "Elsewhere"), "If-Match", tag).expectProblem(412);
    shelf().grace().patch(at, Map.of("city", "Mine"), "If-Match", "*").expectProblem(403);
    rosalie.delete(at, "If-Match", "*").expectProblem(403);
    assertThat(shelf().visitor().get(at).expect(200).text("city")).isEqualTo("Harlingen");
  }

  @Test
  default void who_is_invited_is_told_and_says_yes_or_no() {
    var nina = shelf().platform().somebody("nina", "developer");
    var olga = shelf().platform().somebody("olga", "developer");
    var at = partnerOf(nina, "nina", "answers");
    var wanted = Map.of("account", "olga", "part", "member");
    var first = nina.post(at + "/invitations", wanted, "Idempotency-Key", "once").expect(201);
    nina.post(at + "/invitations", wanted, "Idempotency-Key", "once").expect(201);
    nina.post(at + "/invitations", wanted).expectProblem(409);

    var told = olga.get("/api/me/notices").expect(200).list("items").getFirst();
    assertThat(told)
        .containsEntry("kind", "partner-invited")
        .containsEntry("partner", "answers")
        .containsEntry("part", "member");
    assertThat(olga.get("/api/me/partners").expect(200).list("invitations")).hasSize(1);
    nina.delete(first.header("Location")).expect(204);
    olga.post(at + "/members", Map.of("named", false)).expectProblem(404);
    nina.post(at + "/invitations", wanted).expect(201);
    olga.delete(at + "/invitations/olga").expect(204);
    nina.post(at + "/invitations", wanted).expect(201);
    olga.post(at + "/members", Map.of()).expectProblem(422);
    var member = olga.post(at + "/members", Map.of("named", false)).expect(201).header("Location");

    assertThat(shelf().visitor().get(at + "/members").expect(200).list("items"))
        .extracting(one -> one.get("account"))
        .containsExactly("nina");
    assertThat(olga.get(at + "/members?limit=1").expect(200).text("next")).isEqualTo("nina");
    shelf().visitor().get(at + "/invitations").expectProblem(401);
    olga.get(at + "/invitations").expectProblem(403);
    shelf().grace().delete(member).expectProblem(404);
    olga.patch(member, Map.of("named", true)).expect(200);
    nina.delete(at + "/members/nina").expectProblem(409);
    nina.patch(member, Map.of("part", "manager")).expect(200);
    nina.delete(at + "/members/nina").expect(204);
    assertThat(olga.get("/api/me/partners").expect(200).list("items").getFirst())
        .containsEntry("partner", "answers")
        .containsEntry("part", "manager")
        .containsEntry("named", true);
  }

  @Test
  default void a_member_contributes_what_they_deposit() {
    var at = partnerOf(shelf().ada(), "ada", "givers");
    var one = id(shelf().released("Given first", "one"));
    var two = id(shelf().released("Given second", "two"));

    shelf().grace().put(at + "/contributions/" + one, Map.of()).expectProblem(403);
    shelf().ada().put(at + "/contributions/" + one, Map.of()).expect(201);
    shelf().ada().put(at + "/contributions/" + one, Map.of()).expect(204);
    shelf().ada().put(at + "/contributions/" + two, Map.of()).expect(201);

    var page = shelf().visitor().get(at + "/contributions?limit=1").expect(200);
    assertThat(page.json()).containsEntry("total", 2);
    assertThat(page.list("items").getFirst())
        .containsEntry("asset", two)
        .containsEntry("type", "material")
        .doesNotContainKey("by");
    var next = at + "/contributions?limit=1&cursor=" + page.text("next");
    var rest = shelf().visitor().get(next).expect(200);
    assertThat(rest.list("items").getFirst()).containsEntry("asset", one);
    assertThat(rest.json()).doesNotContainKey("next");
    shelf().visitor().get(at + "/contributions?cursor=x").expectProblem(400);
    shelf().visitor().get(at + "/contributions?type=song").expectProblem(400);
    assertThat(shelf().visitor().get(at + "/contributions?type=game").expect(200).list("items"))
        .isEmpty();

    var partners = "/api/materials/" + one + "/partners";
    assertThat(shelf().visitor().get(partners).expect(200).list("items").getFirst())
        .containsEntry("handle", "givers");
    shelf().visitor().get("/api/games/" + one + "/partners").expectProblem(404);
    assertThat(shelf().visitor().get("/sitemap/pages.xml").expect(200).content())
        .contains("/partners/givers");
    assertThat(shelf().visitor().get("/partners/givers").expect(200).content())
        .contains("property=\"og:title\" content=\"Hall of givers\"", "Given first");

    shelf().grace().delete(at + "/contributions/" + one).expectProblem(403);
    shelf().vera().delete(at + "/contributions/" + one).expect(204);
    assertThat(shelf().ada().get("/api/me/notices").expect(200).list("items").getFirst())
        .containsEntry("kind", "contribution-ended")
        .containsEntry("partner", "givers");
    shelf().ada().delete(at + "/contributions/" + one).expectProblem(404);
  }

  @Test
  default void a_retired_partner_is_read_but_names_nothing() {
    var at = partnerOf(shelf().ada(), "ada", "leavers");
    var given = id(shelf().released("Given and gone", "gone"));
    shelf().ada().put(at + "/contributions/" + given, Map.of()).expect(201);

    shelf().vera().delete(at).expectProblem(428);
    shelf().vera().delete(at, "If-Match", "*").expect(204);

    assertThat(shelf().visitor().get(at).expect(200).json())
        .containsEntry("state", "retired")
        .containsEntry("contributions", Map.of("games", 0, "materials", 0));
    assertThat(shelf().visitor().get(at + "/contributions").expect(200).list("items")).isEmpty();
    assertThat(shelf().visitor().get("/api/partners?limit=100").expect(200).content())
        .doesNotContain("leavers");
    shelf().ada().patch(at, Map.of("city", "Gone"), "If-Match", "*").expectProblem(409);
    shelf().vera().patch(at, Map.of("state", "active"), "If-Match", "*").expect(200);
    assertThat(shelf().visitor().get(at + "/contributions").expect(200).list("items")).hasSize(1);
  }

  private static String id(String material) {
    return material.substring("/api/materials/".length());
  }
}
