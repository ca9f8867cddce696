package org.orrery.assetdb.release;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.Digest;

/**
 * A release as a bag (RFC 8493) in one zip: the files as payload below {@code data/}, and beside
 * them as tag files what every archive of a release holds. Archives and libraries check it with
 * tools of their own.
 */
final class Bag {

  private static final String DECLARATION =
      "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

  private Bag() {}

  static Archive of(Release release, Map<Digest, Blob> blobs, BlobStore store) {
    var root = release.asset() + "-" + release.number() + "-bag";
    var tags = new TreeMap<String, byte[]>();
    tags.put("bagit.txt", utf8(DECLARATION));
    tags.put("bag-info.txt", utf8(info(release)));
    tags.put("manifest-sha256.txt", utf8(payload(release)));
    tags.put("CREDITS.md", utf8(Notices.credits(release)));
    for (var license : Archive.licenses(release)) {
      tags.put("LICENSES/" + license.id() + ".txt", utf8(Notices.text(license)));
    }
    var digests = new TreeMap<String, Digest>();
    tags.forEach((path, bytes) -> digests.put(path, Digest.of(bytes)));
    digests.put("manifest.json", release.digest());

    var zip = new StoredZip(release.releasedAt());
    zip.folder(root);
    zip.folder(root + "/data");
    for (var folder : Archive.folders(release)) {
      zip.folder(root + "/data/" + folder);
    }
    for (var file : release.files()) {
      zip.file(root + "/data/" + file.path(), Archive.known(file.digest(), blobs));
    }
    zip.folder(root + "/LICENSES");
    tags.forEach((path, bytes) -> zip.file(root + "/" + path, bytes));
    zip.file(root + "/manifest.json", Archive.known(release.digest(), blobs));
    zip.file(root + "/tagmanifest-sha256.txt", utf8(lines(digests)));
    return new Archive(root + ".zip", zip, store);
  }

  /** Section 2.2.2. */
  private static String info(Release release) {
    var title = release.description().title().preferring("en").replaceAll("\\s+", " ").strip();
    return "Bagging-Date: "
        + LocalDate.ofInstant(release.releasedAt(), ZoneOffset.UTC)
        + "\nExternal-Identifier: "
        + release.type().plural()
        + "/"
        + release.asset()
        + " release "
        + release.number()
        + " "
        + release.digest()
        + "\nExternal-Description: "
        + title
        + "\nPayload-Oxum: "
        + release.bytes()
        + "."
        + release.files().size()
        + "\n";
  }

  private static String payload(Release release) {
    var digests = new TreeMap<String, Digest>();
    release.files().forEach(file -> digests.put("data/" + file.path(), file.digest()));
    return lines(digests);
  }

  /** Section 2.1.3: of what a path may hold here, only the percent sign is to be escaped. */
  private static String lines(Map<String, Digest> digests) {
    var text = new StringBuilder();
    digests.forEach(
        (path, digest) ->
            text.append(digest.hex()).append("  ").append(path.replace("%", "%25")).append('\n'));
    return text.toString();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
