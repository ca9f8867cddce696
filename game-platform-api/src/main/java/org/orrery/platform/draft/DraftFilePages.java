package org.orrery.platform.draft;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.multipart.CompletedPart;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.draft.Checks;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.assetdb.draft.Draft;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import reactor.core.publisher.Flux;

/** Files of one's own drafts, sent by a form; scripts send them to the API one by one. */
@Hidden
@Controller("/deposit/{assets}/{id}/files")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DraftFilePages {

  private final Depositing depositing;
  private final DraftShowing showing;

  DraftFilePages(Depositing depositing, DraftShowing showing) {
    this.depositing = depositing;
    this.showing = showing;
  }

  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Needs(Act.DEPOSIT_GAMES)
  HttpResponse<?> put(
      HttpRequest<?> request,
      Frame frame,
      Actor actor,
      @PathVariable String assets,
      @PathVariable String id,
      @Body MultipartBody body)
      throws IOException {
    var draft = depositing.draft(actor, AssetJson.type(assets), AssetId.parse(id));
    try {
      putAll(request, actor, draft, body);
      return HttpResponse.seeOther(DraftShowing.place(draft, "files"));
    } catch (Refusal.Invalid e) {
      return showing.withFiles(frame, now(actor, draft), e, e.violations());
    } catch (Refusal.TooLarge e) {
      return showing.withFiles(frame, now(actor, draft), e, java.util.List.of());
    }
  }

  /** Fields stand before the files in our form, so the token is known when the first file comes. */
  private void putAll(HttpRequest<?> request, Actor actor, Draft draft, MultipartBody body)
      throws IOException {
    Map<String, String> fields = new HashMap<>();
    for (CompletedPart part : Flux.from(body).toIterable(1)) {
      if (!(part instanceof CompletedFileUpload upload)) {
        fields.put(part.getName(), new String(part.getBytes(), StandardCharsets.UTF_8));
        continue;
      }
      if (upload.getFilename().isEmpty() || !Csrf.proves(request, fields.get(Csrf.FIELD))) {
        upload.discard();
        Csrf.demand(request, fields.get(Csrf.FIELD));
        continue;
      }
      // Whoever reads an upload to its end has dropped it.
      put(actor, draft, upload, fields.containsKey("unpack"));
    }
  }

  private void put(Actor actor, Draft draft, CompletedFileUpload upload, boolean unpacks)
      throws IOException {
    var type = draft.type();
    var path = AssetPath.parse(upload.getFilename());
    try (var content = upload.getInputStream()) {
      if (unpacks && path.value().toLowerCase(Locale.ROOT).endsWith(".zip")) {
        depositing.unpack(
            actor,
            type,
            draft.id(),
            Optional.empty(),
            Depositing.Others.STAY,
            content,
            Checks.none(),
            Optional.empty());
      } else {
        depositing.put(actor, type, draft.id(), path, content, Checks.none(), Optional.empty());
      }
    }
  }

  private Draft now(Actor actor, Draft draft) {
    return depositing.draft(actor, draft.type(), draft.id());
  }

  @Post("/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.DEPOSIT_GAMES)
  HttpResponse<?> remove(
      HttpRequest<?> request,
      Actor actor,
      @PathVariable String assets,
      @PathVariable String id,
      @Body @Nullable String body) {
    var form = Form.parse(body);
    Csrf.demand(request, form.value(Csrf.FIELD));
    var draft = depositing.draft(actor, AssetJson.type(assets), AssetId.parse(id));
    var path = AssetPath.parse(form.value("path"));
    depositing.removeFile(actor, draft.type(), draft.id(), path, Optional.empty());
    return HttpResponse.seeOther(DraftShowing.place(draft, "removed"));
  }
}
