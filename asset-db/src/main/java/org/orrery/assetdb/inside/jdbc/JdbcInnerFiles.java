package org.orrery.assetdb.inside.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.inside.InnerFile;
import org.orrery.assetdb.inside.InnerFiles;

@Singleton
final class JdbcInnerFiles implements InnerFiles {

  private static final int MOST_IN_ONE_QUESTION = 500;
  private static final int ROWS_AT_A_TIME = 1_000;

  private final InnerFileRows rows;

  JdbcInnerFiles(InnerFileRows rows) {
    this.rows = rows;
  }

  @Override
  public void set(Digest container, List<InnerFile> files) {
    rows.remove(container.toString());
    var some = new ArrayList<InnerFileRow>();
    for (var place = 0; place < files.size(); place++) {
      var file = files.get(place);
      some.add(
          new InnerFileRow(
              container.toString(),
              place,
              file.path(),
              file.name(),
              file.digest().toString(),
              file.size()));
      if (some.size() == ROWS_AT_A_TIME) {
        rows.saveAll(some);
        some.clear();
      }
    }
    if (!some.isEmpty()) {
      rows.saveAll(some);
    }
  }

  @Override
  public List<Held> byDigest(Collection<Digest> containers, Collection<Digest> digests) {
    return ask(
        containers,
        digests.stream().map(Digest::toString).distinct().toList(),
        rows::findByContainerInAndDigestIn);
  }

  @Override
  public List<Held> byName(Collection<Digest> containers, Collection<String> names) {
    return ask(containers, names.stream().distinct().toList(), rows::findByContainerInAndNameIn);
  }

  private static List<Held> ask(
      Collection<Digest> containers,
      List<String> wanted,
      BiFunction<Collection<String>, Collection<String>, List<InnerFileRow>> question) {
    var held = new ArrayList<Held>();
    var where = containers.stream().map(Digest::toString).distinct().toList();
    for (var from = 0; from < wanted.size() && !where.isEmpty(); from += MOST_IN_ONE_QUESTION) {
      var some = wanted.subList(from, Math.min(from + MOST_IN_ONE_QUESTION, wanted.size()));
      question.apply(where, some).stream().map(JdbcInnerFiles::held).forEach(held::add);
    }
    return held;
  }

  private static Held held(InnerFileRow row) {
    return new Held(
        Digest.parse(row.container()),
        new InnerFile(row.path(), Digest.parse(row.digest()), row.size()));
  }

  @Override
  public long count(Digest container) {
    return rows.countByContainer(container.toString());
  }

  @Override
  public int removeOrphans() {
    return rows.removeOrphans();
  }
}
