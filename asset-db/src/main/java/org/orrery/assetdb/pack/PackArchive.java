package org.orrery.assetdb.pack;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.composition.MaterialsLock;
import org.orrery.assetdb.credit.CreditRoll;
import org.orrery.assetdb.credit.CreditSheet;
import org.orrery.assetdb.credit.Markup;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.release.Archive;
import org.orrery.assetdb.release.AssetFile;
import org.orrery.assetdb.release.Notices;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Selected;
import org.orrery.assetdb.release.StoredZip;

/**
 * A pack as one zip: one root folder with each asset in a folder of its own, {@code CREDITS.md},
 * {@code credits.json}, {@code materials.lock.json}, {@code LICENSES/} and a note. The same pack
 * with the same credits has the same bytes every time, whenever it is asked for.
 */
record PackArchive(Packed packed, CreditRoll roll, String site) {

  private static final int NAME_CHARACTERS = 40;

  /** When the newest of what it holds was released. */
  Instant moment() {
    return packed.parts().stream()
        .map(part -> part.release().releasedAt())
        .max(Instant::compareTo)
        .orElse(packed.pack().createdAt());
  }

  Archive over(Map<Digest, Blob> blobs, BlobStore store) {
    var pack = packed.pack();
    var root = slug(pack.name(), "pack") + "-" + pack.id();
    var zip = new StoredZip(moment());
    zip.folder(root);
    text(zip, root + "/README.txt", note());
    text(
        zip,
        root + "/CREDITS.md",
        new CreditSheet(roll, CreditSheet.Tongue.BOTH, site).in(Markup.MARKDOWN));
    zip.file(root + "/credits.json", Json.canonical(roll.json(site)));
    zip.file(root + "/" + MaterialsLock.NAME, Json.canonical(lock()));
    zip.folder(root + "/LICENSES");
    for (var license : roll.licenses()) {
      text(zip, root + "/LICENSES/" + license.id() + ".txt", Notices.text(license));
    }
    for (var part : packed.parts()) {
      add(zip, root + "/" + folder(part.release()), part.selected(), blobs);
    }
    return new Archive(root + ".zip", zip, store);
  }

  private String note() {
    var pack = packed.pack();
    return """
      %s

      Orrery pack %s
      %s/packs/%s

      Each material stands in a folder of its own, as its makers released it. CREDITS.md names who made what;
      put it, or what it says, where your players find it. LICENSES holds the licences in full. Keep
      materials.lock.json with your build: it says exactly which releases and files are in it.
      The verdict on the licences was reached by rules of thumb and is no legal advice.

      每份素材都在各自的文件夹中，与发布时完全相同。CREDITS.md 列出了作者和贡献，请将其放在玩家能看到的地方。
      LICENSES 中是许可证全文。请将 materials.lock.json 与游戏一同保存：它准确记录了所用的版本和文件。
      对许可证的判断依据一般规则作出，不构成法律意见。
      """
        .formatted(oneLine(pack.name()), pack.id(), site, pack.id());
  }

  private static void text(StoredZip zip, String name, String text) {
    zip.file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void add(
      StoredZip zip, String folder, Selected selected, Map<Digest, Blob> blobs) {
    zip.folder(folder);
    var folders = new TreeSet<String>();
    for (var file : selected.taken()) {
      for (var above = file.path().folder(); above.isPresent(); above = above.get().folder()) {
        folders.add(above.get().value());
      }
    }
    folders.forEach(inner -> zip.folder(folder + "/" + inner));
    for (var file : selected.taken()) {
      zip.file(
          folder + "/" + file.path(),
          Optional.ofNullable(blobs.get(file.digest()))
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "The database does not know the bytes " + file.digest())));
    }
  }

  /** A name that every system takes and that no other asset has. */
  static String folder(Release release) {
    return slug(release.description().title().preferring("en"), release.type().word())
        + "-"
        + release.asset();
  }

  private static String slug(String text, String otherwise) {
    var ascii =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    var cut = ascii.substring(0, Math.min(NAME_CHARACTERS, ascii.length()));
    var trimmed = cut.replaceAll("^-+|-+$", "");
    return trimmed.isEmpty() ? otherwise : trimmed;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** What exactly is in it, for a build to hold on to. */
  private Map<String, Object> lock() {
    var pack = packed.pack();
    var json = new LinkedHashMap<String, Object>();
    json.put("format", MaterialsLock.FORMAT);
    json.put("pack", pack.id().value());
    json.put("name", pack.name());
    json.put("use", pack.use().json());
    json.put("materials", packed.parts().stream().map(part -> material(part.selected())).toList());
    return json;
  }

  private Map<String, Object> material(Selected selected) {
    var release = selected.release();
    var license = release.description().license();
    var json = new LinkedHashMap<String, Object>();
    json.put("asset", release.asset().value());
    json.put("release", release.number());
    json.put("version", release.version().orElse(String.valueOf(release.number())));
    json.put("digest", release.digest().toString());
    license.ifPresent(expression -> json.put("license", expression));
    json.put("url", site + "/" + release.type().plural() + "/" + release.asset());
    json.put("files", files(selected.taken(), license));
    return json;
  }

  private static List<Map<String, Object>> files(List<AssetFile> files, Optional<String> license) {
    return files.stream().map(file -> file(file, file.license().or(() -> license))).toList();
  }

  private static Map<String, Object> file(AssetFile file, Optional<String> license) {
    var json = new LinkedHashMap<String, Object>();
    json.put("path", file.path().value());
    json.put("digest", file.digest().toString());
    json.put("size", file.size());
    license.ifPresent(expression -> json.put("license", expression));
    return json;
  }
}
