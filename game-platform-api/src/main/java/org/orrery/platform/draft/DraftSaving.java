package org.orrery.platform.draft;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.assetdb.draft.Draft;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;

/**
 * Keeps a description while it is typed: the form as it is, answered in JSON that the form's script
 * reads. What is refused is told and stays in the form.
 */
@Hidden
@Controller("/deposit/{assets}/{id}/typed")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DraftSaving {

  private final Depositing depositing;
  private final DraftShowing showing;

  DraftSaving(Depositing depositing, DraftShowing showing) {
    this.depositing = depositing;
    this.showing = showing;
  }

  @Post(produces = MediaType.APPLICATION_JSON)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.DEPOSIT_GAMES)
  HttpResponse<Map<String, Object>> save(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String assets,
      @PathVariable String id,
      @Body @Nullable String body) {
    var form = Form.parse(body);
    Csrf.demand(request, form.value(Csrf.FIELD));
    var draft = depositing.draft(actor, AssetJson.type(assets), AssetId.parse(id));
    try {
      if (!form.value("seen").equals(showing.seen(draft))) {
        throw new Refusal.Stale("The draft has changed since you read it; read it again.");
      }
      return HttpResponse.ok(Map.of("seen", showing.seen(kept(actor, draft, form))));
    } catch (Refusal.Invalid e) {
      return HttpResponse.<Map<String, Object>>status(HttpStatus.UNPROCESSABLE_ENTITY)
          .body(told(frame, e, e.violations()));
    } catch (Refusal.Stale e) {
      var now = depositing.draft(actor, draft.type(), draft.id());
      return HttpResponse.<Map<String, Object>>status(HttpStatus.CONFLICT)
          .body(
              Map.of(
                  "message",
                  frame.fault(String.valueOf(e.getMessage())),
                  "seen",
                  showing.seen(now)));
    }
  }

  /** A file may come while one types, which changes the draft but not what the form shows. */
  private Draft kept(Actor actor, Draft draft, Form form) {
    var before = showing.json(draft);
    var json = DescriptionForm.json(draft.type(), form, before);
    return json.equals(before)
        ? draft
        : depositing.describe(actor, draft.type(), draft.id(), json, Optional.of(draft.version()));
  }

  private static Map<String, Object> told(Frame frame, Refusal why, List<Violation> faults) {
    return Map.of(
        "message",
        frame.fault(String.valueOf(why.getMessage())),
        "faults",
        faults.stream()
            .map(
                fault ->
                    Map.of(
                        "field",
                        Form.id(
                            fault.pointer().isEmpty()
                                ? ""
                                : fault.pointer().substring(1).replace('/', '.')),
                        "detail",
                        frame.fault(fault.detail())))
            .toList());
  }
}
