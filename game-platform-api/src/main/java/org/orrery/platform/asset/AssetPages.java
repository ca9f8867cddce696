package org.orrery.platform.asset;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.credit.Crediting;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;
import org.orrery.indexer.indexing.Progress;
import org.orrery.platform.account.Needs;
import org.orrery.platform.harvest.CitePanel;
import org.orrery.platform.preview.FilePreview;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** A release as a page, for everybody. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class AssetPages {

  private static final int MOST_RELEASES = 50;
  private static final int MOST_TITLES = 100;

  private final Reading reading;
  private final Releases releases;
  private final Progress progress;
  private final Previewing previewing;
  private final Crediting crediting;
  private final CitePanel.Maker citing;
  private final Pages pages;

  AssetPages(
      Reading reading,
      Releases releases,
      Progress progress,
      Previewing previewing,
      Crediting crediting,
      CitePanel.Maker citing,
      Pages pages) {
    this.reading = reading;
    this.releases = releases;
    this.progress = progress;
    this.previewing = previewing;
    this.crediting = crediting;
    this.citing = citing;
    this.pages = pages;
  }

  @Get(value = "/materials/{id}", produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<byte[]> material(
      HttpRequest<?> request,
      Frame frame,
      @PathVariable String id,
      @QueryValue Optional<Integer> release,
      @QueryValue Optional<String> cite)
      throws IOException {
    return page(request, frame, AssetType.MATERIAL, id, release, cite);
  }

  @Get(value = "/games/{id}", produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<byte[]> game(
      HttpRequest<?> request,
      Frame frame,
      @PathVariable String id,
      @QueryValue Optional<Integer> release,
      @QueryValue Optional<String> cite)
      throws IOException {
    return page(request, frame, AssetType.GAME, id, release, cite);
  }

  private HttpResponse<byte[]> page(
      HttpRequest<?> request,
      Frame frame,
      AssetType type,
      String id,
      Optional<Integer> number,
      Optional<String> style)
      throws IOException {
    var release = reading.release(type, AssetId.parse(id), number.map(AssetJson::releaseNumber));
    var embargo = reading.embargo(release);
    var isOwn = frame.actor().handle().equals(release.releasedBy());
    var areBytesOpen = embargo.isEmpty() || isOwn || isCurator(frame);
    var all = areBytesOpen ? previewing.all(release) : List.<FilePreview>of();
    return pages.show(
        frame,
        "asset/asset",
        new AssetPage(
            release,
            releases.of(release.asset(), Integer.MAX_VALUE, MOST_RELEASES),
            ProcessingView.of(progress.of(release)),
            previewing.shown(all),
            all.stream().filter(preview -> preview.reason().isPresent()).toList(),
            embargo,
            areBytesOpen,
            isOwn,
            titles(release),
            playUrl(release, frame),
            crediting.of(release),
            citing.of(release, request, frame, style)));
  }

  private static boolean isCurator(Frame frame) {
    return frame
        .actor()
        .account()
        .filter(account -> Role.CURATOR.isHeldBy(account.roles()))
        .isPresent();
  }

  private Map<String, LocalizedText> titles(Release release) {
    var titles = new HashMap<String, LocalizedText>();
    if (release.description() instanceof GameDescription game) {
      game.materials().stream()
          .limit(MOST_TITLES)
          .flatMap(material -> releases.newest(material.asset()).stream())
          .forEach(used -> titles.put(used.asset().value(), used.description().title()));
    }
    return titles;
  }

  private static Optional<String> playUrl(Release release, Frame frame) {
    return switch (release.description()) {
      case GameDescription game ->
          release
              .playFolder()
              .map(
                  folder ->
                      "/play/"
                          + release.asset()
                          + "/?release="
                          + release.number()
                          + "&lang="
                          + frame.language().tag())
              .or(game::playUrl);
      case MaterialDescription material -> Optional.empty();
    };
  }
}
