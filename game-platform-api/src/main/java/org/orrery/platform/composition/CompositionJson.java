package org.orrery.platform.composition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.composition.Claim;
import org.orrery.assetdb.composition.ClearingGames;
import org.orrery.assetdb.composition.Composition;
import org.orrery.assetdb.composition.Evidence;
import org.orrery.assetdb.inside.Looked;
import org.orrery.assetdb.release.Release;
import org.orrery.indexer.derive.worker.inside.Shortfall;
import org.orrery.platform.pack.RightsJson;

/** What games are made of in the JSON of the contract. */
final class CompositionJson {

  /** Of one material so many files are listed; the counts are of all. */
  private static final int MOST_FILES = 500;

  private CompositionJson() {}

  static Map<String, Object> of(Release game, Composition composition) {
    var json = head(game);
    json.put("processing", composition.isWaiting() ? "processing" : "done");
    json.put("materials", composition.materials().stream().map(CompositionJson::said).toList());
    json.put("undeclared", composition.undeclared().stream().map(CompositionJson::found).toList());
    json.put("opened", composition.opened().stream().map(CompositionJson::opened).toList());
    return json;
  }

  private static Map<String, Object> head(Release game) {
    var json = new LinkedHashMap<String, Object>();
    json.put("game", game.asset().value());
    json.put("release", game.number());
    json.put("digest", game.digest().toString());
    return json;
  }

  private static Map<String, Object> said(Composition.Ingredient one) {
    var json = new LinkedHashMap<String, Object>();
    json.put("asset", one.claim().asset());
    one.release()
        .map(Release::number)
        .or(() -> one.claim().release())
        .ifPresent(number -> json.put("release", number));
    one.release().ifPresent(release -> describe(json, release));
    json.put("known", one.release().isPresent());
    json.put("by", one.claim().sources().stream().map(Claim.Source::word).sorted().toList());
    json.put("modified", one.claim().modified());
    json.put("presence", one.evidence().presence().word());
    json.put("complete", one.evidence().isComplete());
    traces(json, one.evidence().files());
    news(json, one.news());
    return json;
  }

  private static Map<String, Object> found(Composition.Stray stray) {
    var json = new LinkedHashMap<String, Object>();
    json.put("asset", stray.release().asset().value());
    json.put("release", stray.release().number());
    describe(json, stray.release());
    traces(json, stray.traces());
    news(json, Optional.of(stray.news()));
    return json;
  }

  private static void describe(Map<String, Object> json, Release release) {
    json.put("title", release.description().title().byLanguage());
    release.description().license().ifPresent(license -> json.put("license", license));
    json.put("digest", release.digest().toString());
  }

  private static void traces(Map<String, Object> json, List<Evidence.Trace> traces) {
    json.put("fileCount", traces.size());
    json.put("files", traces.stream().limit(MOST_FILES).map(CompositionJson::trace).toList());
  }

  private static Map<String, Object> trace(Evidence.Trace trace) {
    var json = new LinkedHashMap<String, Object>();
    json.put("path", trace.path());
    json.put("presence", trace.presence().word());
    trace.at().ifPresent(at -> json.put("at", at));
    return json;
  }

  private static void news(Map<String, Object> json, Optional<Composition.News> news) {
    news.flatMap(Composition.News::newer).ifPresent(newer -> json.put("newerRelease", newer));
    news.flatMap(Composition.News::license).ifPresent(now -> json.put("licenseNow", now));
    news.flatMap(Composition.News::withdrawal)
        .ifPresent(withdrawal -> json.put("withdrawn", withdrawal.json()));
  }

  private static Map<String, Object> opened(Composition.Opened opened) {
    var json = new LinkedHashMap<String, Object>();
    json.put("path", opened.file().path().value());
    json.put("size", opened.file().size());
    json.put("state", opened.looked().map(looked -> looked.extent().word()).orElse("waiting"));
    opened
        .looked()
        .ifPresent(
            looked -> {
              json.put("fileCount", looked.files());
              json.put("gaps", Gaps.of(looked).stream().map(CompositionJson::gap).toList());
            });
    return json;
  }

  private static Map<String, Object> gap(Looked.Gap gap) {
    var json = new LinkedHashMap<String, Object>();
    json.put("code", gap.code());
    if (!gap.path().isEmpty()) {
      json.put("path", gap.path());
    }
    json.put("count", gap.count());
    Shortfall.find(gap.code())
        .ifPresent(
            why -> {
              json.put("en", why.en());
              json.put("zh", why.zh());
            });
    return json;
  }

  static Map<String, Object> rights(Release game, ClearingGames.Judgement judgement) {
    var json = head(game);
    json.put("use", judgement.use().json());
    json.putAll(RightsJson.clearance(judgement.clearance()));
    json.put("verdict", judgement.verdict().code());
    json.put("unknown", judgement.unknown());
    return json;
  }
}
