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
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.asset.GameDescription;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.credit.Crediting;
import org.orrery.assetdb.depositor.Ownership;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.usage.Reporting;
import org.orrery.assetdb.withdrawal.Withdrawal;
import org.orrery.assetdb.withdrawal.Withdrawing;
import org.orrery.indexer.indexing.Progress;
import org.orrery.platform.account.Needs;
import org.orrery.platform.harvest.CitePanels;
import org.orrery.platform.preview.FilePreview;
import org.orrery.platform.usage.Asked;
import org.orrery.platform.usage.UsageView;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** A release as a page, for everybody. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class AssetPages {

  private static final int MOST_RELEASES = 50;

  private final Reading reading;
  private final Releases releases;
  private final Ownership ownership;
  private final Withdrawing withdrawing;
  private final Progress progress;
  private final Previewing previewing;
  private final Crediting crediting;
  private final CitePanels citing;
  private final Reporting reporting;
  private final AssetPanels panels;
  private final Pages pages;
  private final Clock clock;

  AssetPages(
      Reading reading,
      Releases releases,
      Ownership ownership,
      Withdrawing withdrawing,
      Progress progress,
      Previewing previewing,
      Crediting crediting,
      CitePanels citing,
      Reporting reporting,
      AssetPanels panels,
      Pages pages,
      Clock clock) {
    this.reading = reading;
    this.releases = releases;
    this.ownership = ownership;
    this.withdrawing = withdrawing;
    this.clock = clock;
    this.progress = progress;
    this.previewing = previewing;
    this.crediting = crediting;
    this.citing = citing;
    this.reporting = reporting;
    this.panels = panels;
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
    Asked.view(request, release);
    var embargo = reading.embargo(release);
    var areBytesOpen = reading.obstacle(frame.actor(), release).isEmpty();
    var all = areBytesOpen ? previewing.all(release) : List.<FilePreview>of();
    return pages.show(
        frame,
        "asset/asset",
        new AssetPage(
            release,
            releases.of(release.asset(), Integer.MAX_VALUE, MOST_RELEASES),
            ProcessingView.of(progress.of(release)),
            previewing.shown(all),
            previewing.unseen(all),
            embargo,
            areBytesOpen,
            ownership.isDepositor(frame.actor(), release.asset()),
            areBytesOpen ? playUrl(release, frame) : Optional.empty(),
            crediting.of(release),
            citing.of(release, request, frame, style),
            life(frame, release, embargo),
            usage(release),
            panels.on(request, frame, release)));
  }

  private UsageView usage(Release release) {
    return new UsageView(
        reporting.of(release.asset()),
        release.type() == AssetType.MATERIAL ? reporting.games(release.asset()) : List.of(),
        YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)));
  }

  private LifeView life(Frame frame, Release release, Optional<LocalDate> embargo) {
    var withdrawal = reading.withdrawal(release);
    var gone = reading.withdrawnMaterials(release);
    var titles = releases.descriptions(gone.stream().map(Withdrawal::asset).toList());
    return new LifeView(
        withdrawal,
        gone.stream()
            .map(
                material ->
                    new LifeView.Gone(
                        material.asset(),
                        Optional.ofNullable(titles.get(material.asset()))
                            .map(Description::title)
                            .orElse(LocalizedText.none()),
                        material.reason()))
            .toList(),
        embargo
            .map(
                day ->
                    ChronoUnit.DAYS.between(
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), day))
            .orElse(0L),
        withdrawal.isEmpty() && withdrawing.mayWithdraw(frame.actor(), release.asset()),
        withdrawal.filter(one -> withdrawing.mayReinstate(frame.actor(), one)).isPresent());
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
