package org.orrery.assetdb.credit.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.credit.Confirmation;
import org.orrery.assetdb.credit.Credits;
import org.orrery.assetdb.credit.Orcid;
import org.orrery.assetdb.release.Release;

@Singleton
final class JdbcCredits implements Credits {

  private final CreditRows rows;

  JdbcCredits(CreditRows rows) {
    this.rows = rows;
  }

  @Override
  public void add(Release release) {
    var added = new ArrayList<CreditRow>();
    for (var contributor : release.description().contributors()) {
      added.add(
          new CreditRow(
              release.asset().value(),
              release.number(),
              added.size() + 1,
              contributor.name(),
              contributor.orcid().map(Orcid::id).orElse(null),
              Confirmation.UNCONFIRMED.word(),
              null,
              null));
    }
    if (!added.isEmpty()) {
      rows.saveAll(added);
    }
  }

  @Override
  public Map<Integer, Answer> answers(AssetId asset, int release) {
    var answers = new HashMap<Integer, Answer>();
    rows.answered(asset.value(), release)
        .forEach(
            row ->
                answers.put(
                    row.place(),
                    new Answer(
                        Confirmation.of(row.answer()),
                        Objects.requireNonNull(row.answeredBy()),
                        Objects.requireNonNull(row.answeredAt()))));
    return answers;
  }

  @Override
  public void answer(AssetId asset, int release, int place, Answer answer) {
    rows.answer(
        asset.value(), release, place, answer.confirmation().word(), answer.by(), answer.at());
  }

  @Override
  public List<Place> of(Somebody somebody, Optional<Confirmation> wanted, long after, int limit) {
    return rows
        .own(orcid(somebody), somebody.name(), somebody.handle(), word(wanted), after, limit)
        .stream()
        .map(row -> new Place(new AssetId(row.asset()), row.number(), row.place()))
        .toList();
  }

  @Override
  public long count(Somebody somebody, Optional<Confirmation> wanted) {
    return rows.countOwn(orcid(somebody), somebody.name(), somebody.handle(), word(wanted));
  }

  /** No row has the empty text. */
  private static String orcid(Somebody somebody) {
    return somebody.orcid().map(Orcid::id).orElse("");
  }

  private static String word(Optional<Confirmation> wanted) {
    return wanted.map(Confirmation::word).orElse("");
  }
}
