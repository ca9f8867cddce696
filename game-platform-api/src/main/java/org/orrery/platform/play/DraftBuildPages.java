package org.orrery.platform.play;

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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.draft.Checks;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.Needs;
import org.orrery.platform.web.Form;
import reactor.core.publisher.Flux;

/** Builds of one's own drafts, sent and taken out whole by forms; scripts send them by tus. */
@Hidden
@Controller("/deposit/games/{id}/builds")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DraftBuildPages {

  private static final String FOLDER = "folder";

  private final Depositing depositing;

  DraftBuildPages(Depositing depositing) {
    this.depositing = depositing;
  }

  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Needs(Act.DEPOSIT_GAMES)
  HttpResponse<?> put(
      HttpRequest<?> request, Actor actor, @PathVariable String id, @Body MultipartBody body)
      throws IOException {
    var draft = depositing.draft(actor, AssetType.GAME, AssetId.parse(id));
    var fields = new HashMap<String, String>();
    for (CompletedPart part : Flux.from(body).toIterable(1)) {
      if (!(part instanceof CompletedFileUpload upload)) {
        fields.put(part.getName(), new String(part.getBytes(), StandardCharsets.UTF_8));
        continue;
      }
      if (!Csrf.proves(request, fields.get(Csrf.FIELD))) {
        upload.discard();
        Csrf.demand(request, fields.get(Csrf.FIELD));
        continue;
      }
      replace(actor, draft.id(), fields.getOrDefault(FOLDER, ""), upload);
    }
    return place(draft.id(), "files");
  }

  private void replace(Actor actor, AssetId id, String folder, CompletedFileUpload upload)
      throws IOException {
    try (var content = upload.getInputStream()) {
      depositing.unpack(
          actor,
          AssetType.GAME,
          id,
          Optional.of(AssetPath.parse(folder.strip())),
          Depositing.Others.GO,
          content,
          Checks.none(),
          Optional.empty());
    }
  }

  @Post("/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.DEPOSIT_GAMES)
  HttpResponse<?> remove(
      HttpRequest<?> request, Actor actor, @PathVariable String id, @Body @Nullable String body) {
    var form = Form.parse(body);
    Csrf.demand(request, form.value(Csrf.FIELD));
    var game = AssetId.parse(id);
    depositing.removeFolder(
        actor, AssetType.GAME, game, AssetPath.parse(form.value(FOLDER)), Optional.empty());
    return place(game, "removed");
  }

  private static HttpResponse<?> place(AssetId game, String done) {
    return HttpResponse.seeOther(URI.create("/deposit/games/" + game + "?done=" + done));
  }
}
