package org.orrery.platform.preview;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.asset.Previewing;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** What others will see of one's own draft, before it is released. */
@Hidden
@Controller("/deposit/{assets}/{id}/previews")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DraftPreviewPages {

  private final Depositing depositing;
  private final Previewing previewing;
  private final Pages pages;

  DraftPreviewPages(Depositing depositing, Previewing previewing, Pages pages) {
    this.depositing = depositing;
    this.previewing = previewing;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_OWN)
  HttpResponse<byte[]> previews(
      Frame frame, Actor actor, @PathVariable String assets, @PathVariable String id)
      throws IOException {
    var draft = depositing.draft(actor, AssetJson.type(assets), AssetId.parse(id));
    var all = previewing.all(draft);
    return pages.show(
        frame,
        "preview/draft",
        new DraftPreviewPage(
            draft,
            previewing.shown(all),
            all.stream().filter(preview -> preview.reason().isPresent()).toList(),
            (int) all.stream().filter(FilePreview::isWaiting).count()));
  }
}
