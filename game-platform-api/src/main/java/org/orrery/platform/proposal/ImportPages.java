package org.orrery.platform.proposal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.proposal.Proposals;
import org.orrery.assetdb.proposal.Proposing;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.problem.ProblemException;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.JsonBody;
import org.orrery.platform.web.Pages;

/** Where somebody fills in a game's draft from what they wrote elsewhere. */
@Hidden
@Controller("/deposit/games/{id}/import")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ImportPages {

  private static final int MOST_FILES_OFFERED = 10;

  private final Depositing depositing;
  private final Proposing proposing;
  private final Descriptions descriptions;
  private final BlobStore blobs;
  private final Pages pages;

  ImportPages(
      Depositing depositing,
      Proposing proposing,
      Descriptions descriptions,
      BlobStore blobs,
      Pages pages) {
    this.depositing = depositing;
    this.proposing = proposing;
    this.descriptions = descriptions;
    this.blobs = blobs;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_OWN)
  HttpResponse<?> form(Frame frame, Actor actor, @PathVariable String id) {
    return page(HttpStatus.OK, frame, own(actor, id), Optional.empty(), Form.blank());
  }

  private Draft own(Actor actor, String id) {
    return depositing.draft(actor, AssetType.GAME, AssetId.parse(id));
  }

  private HttpResponse<?> page(
      HttpStatus status, Frame frame, Draft draft, Optional<Proposals> found, Form form) {
    var files =
        draft.files().stream()
            .filter(file -> Origins.ofFile(file.path().name()).isPresent())
            .limit(MOST_FILES_OFFERED)
            .map(file -> file.path().value())
            .toList();
    return pages.show(
        status,
        frame,
        "proposal/import",
        new ImportPage(draft, descriptions.write(draft.description()), found, files, form));
  }

  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.DEPOSIT_GAMES)
  HttpResponse<?> propose(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String id,
      @Body @Nullable String body)
      throws IOException {
    var form = ours(request, body);
    var draft = own(actor, id);
    try {
      var file = form.text("file").map(path -> file(draft, path));
      var origin =
          file.isPresent()
              ? Origins.ofFile(file.get().path().name()).orElseThrow()
              : Origins.of(form.value("from"));
      var text = file.isPresent() ? text(file.get()) : form.value("text");
      var found = proposing.propose(actor, draft.id(), origin.read(text));
      return page(HttpStatus.OK, frame, draft, Optional.of(found), form);
    } catch (Refusal.Invalid e) {
      return refused(frame, draft, form, e);
    } catch (Refusal.TooLarge e) {
      return refused(frame, draft, form, e);
    } catch (ProblemException e) {
      return refused(frame, draft, form, e);
    }
  }

  private HttpResponse<?> refused(Frame frame, Draft draft, Form form, RuntimeException why) {
    return page(
        HttpStatus.UNPROCESSABLE_ENTITY,
        frame,
        draft,
        Optional.empty(),
        form.refused(String.valueOf(why.getMessage()), List.of()));
  }

  private static AssetFile file(Draft draft, String path) {
    return draft
        .file(AssetPath.parse(path))
        .filter(file -> Origins.ofFile(file.path().name()).isPresent())
        .orElseThrow(() -> new Refusal.NotFound("The draft has no file “" + path + "”."));
  }

  /** Too long a file is refused by its size, before it is read. */
  private String text(AssetFile file) throws IOException {
    if (file.size() > Origins.MOST_CHARACTERS) {
      throw new Refusal.TooLarge(
          "At most " + Origins.MOST_CHARACTERS + " characters are read to fill in a description.");
    }
    try (var content = blobs.open(file.digest(), ByteRange.all(file.size()))) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Post(value = "/apply", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.DEPOSIT_GAMES)
  HttpResponse<?> apply(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String id,
      @Body @Nullable String body) {
    var form = ours(request, body);
    var draft = own(actor, id);
    Map<String, Object> patch = new HashMap<>();
    for (var pointer : form.all("take")) {
      var value = JsonBody.object(form.value("value" + pointer)).get("value");
      if (value != null) {
        patch = Descriptions.merge(patch, patch(pointer, value));
      }
    }
    try {
      depositing.amend(actor, AssetType.GAME, draft.id(), patch, Optional.empty());
      return HttpResponse.seeOther(URI.create("/deposit/games/" + draft.id() + "?done=saved"));
    } catch (Refusal.Invalid e) {
      var refused = form.refused(String.valueOf(e.getMessage()), e.violations());
      return page(HttpStatus.UNPROCESSABLE_ENTITY, frame, draft, Optional.empty(), refused);
    }
  }

  private static Map<String, Object> patch(String pointer, Object value) {
    var names = pointer.split("/", -1);
    var patch = value;
    for (var place = names.length - 1; place > 0; place--) {
      patch = Map.of(names[place], patch);
    }
    return patch instanceof Map<?, ?> object ? Descriptions.merge(Map.of(), object) : Map.of();
  }

  private static Form ours(HttpRequest<?> request, @Nullable String body) {
    var form = Form.parse(body);
    Csrf.demand(request, form.value(Csrf.FIELD));
    return form;
  }
}
