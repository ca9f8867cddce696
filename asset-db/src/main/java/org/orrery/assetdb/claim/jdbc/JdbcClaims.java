package org.orrery.assetdb.claim.jdbc;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.claim.Claim;
import org.orrery.assetdb.claim.Claims;
import org.orrery.assetdb.claim.Judgement;
import org.orrery.assetdb.claim.Signature;
import org.orrery.assetdb.claim.SourceFacts;
import org.orrery.assetdb.claim.Verdict;
import org.orrery.assetdb.claim.Wording;
import org.orrery.assetdb.json.Json;

@Singleton
final class JdbcClaims implements Claims {

  private final ClaimRows claims;
  private final WordingRows wordings;
  private final JudgementRows judgements;
  private final TransactionOperations<Connection> transactions;

  JdbcClaims(
      ClaimRows claims,
      WordingRows wordings,
      JudgementRows judgements,
      TransactionOperations<Connection> transactions) {
    this.claims = claims;
    this.wordings = wordings;
    this.judgements = judgements;
    this.transactions = transactions;
  }

  @Override
  public List<Claim> of(AssetId game) {
    var found = claims.of(game.value());
    if (found.isEmpty()) {
      return List.of();
    }
    var worded = byClaim(wordings.of(game.value()), WordingRow::claim);
    var judged = byClaim(judgements.of(game.value()), JudgementRow::claim);
    return found.stream()
        .map(
            row ->
                claim(
                    row,
                    worded.getOrDefault(row.number(), List.of()),
                    judged.getOrDefault(row.number(), List.of())))
        .toList();
  }

  private static <R> Map<Integer, List<R>> byClaim(
      List<R> rows, java.util.function.Function<R, Integer> claim) {
    return rows.stream().collect(Collectors.groupingBy(claim));
  }

  @Override
  public Optional<Claim> find(AssetId game, int number) {
    var row =
        transactions.findTransactionStatus().isPresent()
            ? claims.locked(game.value(), number)
            : claims.find(game.value(), number);
    return row.map(
        found ->
            claim(found, wordings.of(game.value(), number), judgements.of(game.value(), number)));
  }

  private static Claim claim(
      ClaimRow row, List<WordingRow> wordings, List<JudgementRow> judgements) {
    return new Claim(
        new AssetId(row.game()),
        row.number(),
        wordings.stream().map(JdbcClaims::wording).toList(),
        judgements.stream().map(JdbcClaims::judgement).toList(),
        Optional.ofNullable(row.withdrawnAt()),
        row.version());
  }

  private static Wording wording(WordingRow row) {
    var statement = new LinkedHashMap<String, String>();
    Json.object(row.statement())
        .forEach((language, text) -> statement.put(language, String.valueOf(text)));
    return new Wording(
        row.number(),
        new LocalizedText(statement),
        SourceFacts.evidence(row.evidence()),
        row.writtenBy(),
        row.writtenAt(),
        row.release());
  }

  private static Judgement judgement(JudgementRow row) {
    return new Judgement(
        row.wording(),
        Signature.read(Json.object(row.signature())),
        Verdict.of(row.verdict()),
        SourceFacts.source(row.source()),
        Optional.ofNullable(row.remark()),
        row.judgedAt());
  }

  @Override
  public void add(Claim claim) {
    claims.save(new ClaimRow(claim.game().value(), claim.number(), null, claim.version()));
    wordings.save(row(claim, claim.current()));
  }

  @Override
  public void save(Claim claim) {
    var game = claim.game().value();
    claims.change(game, claim.number(), claim.withdrawnAt().orElse(null), claim.version());
    if (wordings.of(game, claim.number()).size() < claim.wordings().size()) {
      wordings.save(row(claim, claim.current()));
    }
    judgements.removeAll(game, claim.number(), claim.current().number());
    claim.standing().forEach(judgement -> judgements.save(row(claim, judgement)));
  }

  private static WordingRow row(Claim claim, Wording wording) {
    return new WordingRow(
        claim.game().value(),
        claim.number(),
        wording.number(),
        Json.text(wording.statement().byLanguage()),
        SourceFacts.write(wording.evidence()),
        wording.by(),
        wording.at(),
        wording.release());
  }

  private static JudgementRow row(Claim claim, Judgement judgement) {
    return new JudgementRow(
        claim.game().value(),
        claim.number(),
        judgement.wording(),
        judgement.by().handle(),
        Json.text(judgement.by().facts()),
        judgement.verdict().word(),
        SourceFacts.write(judgement.source()),
        judgement.note().orElse(null),
        judgement.at());
  }
}
