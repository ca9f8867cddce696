package org.orrery.platform.harvest.sitemap;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.release.Chronicle;

/** The pages of some assets, asked for few at a time as they are read. */
@SuppressWarnings("JdkObsolete") // SequenceInputStream takes nothing younger.
final class AssetPart implements Enumeration<InputStream> {

  private static final int AT_ONCE = 500;

  private final Chronicle chronicle;
  private final String site;
  private Optional<AssetId> after;
  private int left;
  private boolean hasBegun;
  private boolean hasEnded;

  private AssetPart(Chronicle chronicle, String site, Optional<AssetId> after, int most) {
    this.chronicle = chronicle;
    this.site = site;
    this.after = after;
    this.left = most;
  }

  /** The part of at most so many assets that come after one in the order of ids. */
  static InputStream open(Chronicle chronicle, String site, Optional<AssetId> after, int most) {
    return new SequenceInputStream(new AssetPart(chronicle, site, after, most));
  }

  @Override
  public boolean hasMoreElements() {
    return !hasEnded;
  }

  @Override
  public InputStream nextElement() {
    if (hasEnded) {
      throw new NoSuchElementException();
    }
    var begin = hasBegun ? "" : SitemapXml.PART_BEGINS;
    hasBegun = true;
    var pages = pages();
    var text = begin + pages + (hasEnded ? SitemapXml.PART_ENDS : "");
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private String pages() {
    var some = chronicle.newest(after, Math.min(AT_ONCE, left));
    left -= some.size();
    hasEnded = some.isEmpty() || left == 0;
    if (!some.isEmpty()) {
      after = Optional.of(some.getLast().asset());
    }
    return some.stream()
        .map(
            mark ->
                SitemapXml.page(
                    site + "/" + mark.type().plural() + "/" + mark.asset(), Optional.of(mark.at())))
        .collect(Collectors.joining());
  }
}
