package org.orrery.assetdb.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.orrery.assetdb.blob.Blob;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.ByteRange;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.blob.Extent;
import org.orrery.assetdb.license.License;
import org.orrery.assetdb.license.Licenses;

/**
 * One zip. Of a release: one root folder with the files as they are, {@code CREDITS.md}, {@code
 * LICENSES/} and {@code manifest.json}. The same bytes every time; its length and digest of layout
 * are known before anything is read, and any part of it can be had.
 */
public final class Archive {

  private final String name;
  private final List<StoredZip.Segment> segments;
  private final long size;
  private final Digest layout;
  private final BlobStore blobs;

  /** The zip as it is laid out now, its blobs in the store. */
  public Archive(String name, StoredZip zip, BlobStore blobs) {
    this.name = name;
    this.segments = zip.finished();
    this.size = segments.stream().mapToLong(StoredZip.Segment::size).sum();
    this.layout = layout(segments);
    this.blobs = blobs;
  }

  static Archive of(Release release, Map<Digest, Blob> blobs, BlobStore store) {
    var root = release.asset() + "-" + release.number();
    var paths =
        release.files().stream().map(file -> file.path().value()).collect(Collectors.toSet());
    var folders = folders(release);
    var taken = new HashSet<String>();
    paths.forEach(path -> taken.add(path.toLowerCase(Locale.ROOT)));
    folders.forEach(folder -> taken.add(folder.toLowerCase(Locale.ROOT)));
    var zip = new StoredZip(release.releasedAt());
    zip.folder(root);
    for (var folder : folders) {
      zip.folder(root + "/" + folder);
    }
    for (var file : release.files()) {
      zip.file(root + "/" + file.path(), known(file.digest(), blobs));
    }
    zip.file(
        root + "/" + free("CREDITS.md", taken),
        Notices.credits(release).getBytes(StandardCharsets.UTF_8));
    zip.file(root + "/" + free("manifest.json", taken), known(release.digest(), blobs));
    var licenses = free("LICENSES", taken);
    zip.folder(root + "/" + licenses);
    for (var license : licenses(release)) {
      zip.file(
          root + "/" + licenses + "/" + license.id() + ".txt",
          Notices.text(license).getBytes(StandardCharsets.UTF_8));
    }
    return new Archive(root + ".zip", zip, store);
  }

  /** Every folder that a file lies in. */
  static Set<String> folders(Release release) {
    var folders = new TreeSet<String>();
    for (var file : release.files()) {
      var path = file.path().value();
      for (var slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
        folders.add(path.substring(0, slash));
      }
    }
    return folders;
  }

  static Blob known(Digest digest, Map<Digest, Blob> blobs) {
    var blob = blobs.get(digest);
    if (blob == null) {
      throw new IllegalStateException("The database does not know the bytes " + digest);
    }
    return blob;
  }

  /**
   * The name, or the first like it that nothing of the asset has, in whatever case: half of the
   * systems where it is unpacked see no difference.
   */
  private static String free(String name, Set<String> taken) {
    var free = name;
    while (taken.contains(free.toLowerCase(Locale.ROOT))) {
      free = "_" + free;
    }
    return free;
  }

  static List<License> licenses(Release release) {
    var expressions = new TreeSet<String>();
    release.description().license().ifPresent(expressions::add);
    release.files().forEach(file -> file.license().ifPresent(expressions::add));
    return expressions.stream()
        .flatMap(expression -> Licenses.spdx().parse(expression).licenses().stream())
        .distinct()
        .sorted(java.util.Comparator.comparing(License::id))
        .toList();
  }

  private static Digest layout(List<StoredZip.Segment> segments) {
    var computation = Digest.sha256();
    for (var segment : segments) {
      computation.update(
          switch (segment) {
            case StoredZip.Segment.Literal literal -> literal.bytes();
            case StoredZip.Segment.Content content -> content.blob().digest().bytes();
          });
    }
    return Digest.of(computation);
  }

  /** A name to save it under. */
  public String name() {
    return name;
  }

  /** How many bytes it has. */
  public long size() {
    return size;
  }

  /** Two archives of the same layout have the same bytes. */
  public Digest layout() {
    return layout;
  }

  /**
   * Part of its bytes; blobs are opened one after another, as reading comes to them. Close the
   * stream.
   */
  public InputStream open(ByteRange range) throws IOException {
    return new SegmentStream(segments, range, blobs);
  }

  /**
   * Where part of its bytes lies, so that they can be sent without being read here; empty where not
   * all of them lie in local files.
   */
  public Optional<List<Extent>> extents(ByteRange range) {
    return Extents.of(segments, range, blobs);
  }
}
