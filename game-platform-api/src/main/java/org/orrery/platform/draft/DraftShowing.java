package org.orrery.platform.draft;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.release.Comparing;
import org.orrery.platform.asset.ChangesView;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** Shows the page of a draft: as it is, or with what was refused and all that was typed. */
@Singleton
final class DraftShowing {

  private final Descriptions descriptions;
  private final Comparing comparing;
  private final DraftPanels panels;
  private final Pages pages;

  DraftShowing(Descriptions descriptions, Comparing comparing, DraftPanels panels, Pages pages) {
    this.descriptions = descriptions;
    this.comparing = comparing;
    this.panels = panels;
    this.pages = pages;
  }

  /** The draft as it is; {@code done} names what was just done, or is empty. */
  HttpResponse<?> asItIs(Frame frame, Draft draft, String done) {
    return show(
        HttpStatus.OK, frame, page(frame, draft, form(draft), Form.blank(), Form.blank(), done));
  }

  /** The draft with a description that was refused. */
  HttpResponse<?> withDescription(
      Frame frame,
      Draft draft,
      Map<String, Object> typed,
      Refusal refusal,
      List<Violation> faults) {
    var form = DescriptionForm.form(draft.type(), typed).refused(message(refusal), faults);
    return refused(frame, page(frame, draft, form, Form.blank(), Form.blank(), ""));
  }

  /** The draft with files that were refused. */
  HttpResponse<?> withFiles(Frame frame, Draft draft, Refusal refusal, List<Violation> faults) {
    var files = Form.blank().refused(message(refusal), faults);
    return refused(frame, page(frame, draft, form(draft), files, Form.blank(), ""));
  }

  /** The draft with a release that was refused. */
  HttpResponse<?> withRelease(
      Frame frame, Draft draft, Form typed, Refusal refusal, List<Violation> faults) {
    var release = typed.refused(message(refusal), faults);
    return refused(frame, page(frame, draft, form(draft), Form.blank(), release, ""));
  }

  /** Names a state of the description, to tell whether it is still the one that a form showed. */
  String seen(Draft draft) {
    return Digest.of(Json.canonical(json(draft))).hex();
  }

  /** The description's JSON. */
  Map<String, Object> json(Draft draft) {
    return descriptions.write(draft.description());
  }

  /** Where the draft's page is. */
  static URI place(Draft draft, String done) {
    return URI.create(
        "/deposit/"
            + draft.type().plural()
            + "/"
            + draft.id()
            + (done.isEmpty() ? "" : "?done=" + done));
  }

  private Form form(Draft draft) {
    return DescriptionForm.form(draft.type(), json(draft));
  }

  private DraftPage page(
      Frame frame, Draft draft, Form form, Form files, Form release, String done) {
    var compared = comparing.draft(frame.actor(), draft.type(), draft.id());
    return new DraftPage(
        draft,
        form,
        seen(draft),
        compared.from(),
        files,
        release,
        done,
        Optional.of(new ChangesView(compared)).filter(changes -> compared.from() > 0),
        panels.on(frame, draft));
  }

  private HttpResponse<?> refused(Frame frame, DraftPage page) {
    return show(HttpStatus.UNPROCESSABLE_ENTITY, frame, page);
  }

  private HttpResponse<?> show(HttpStatus status, Frame frame, DraftPage page) {
    return pages.show(status, frame, "draft/draft", page);
  }

  private static String message(Refusal refusal) {
    return String.valueOf(refusal.getMessage());
  }
}
