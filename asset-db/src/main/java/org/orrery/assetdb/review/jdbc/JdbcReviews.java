package org.orrery.assetdb.review.jdbc;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.review.Criterion;
import org.orrery.assetdb.review.Gate;
import org.orrery.assetdb.review.Recommendation;
import org.orrery.assetdb.review.Recusal;
import org.orrery.assetdb.review.Review;
import org.orrery.assetdb.review.Reviews;
import org.orrery.assetdb.review.SubmissionId;

@Singleton
final class JdbcReviews implements Reviews {

  private final ReviewRows reviews;
  private final RecusalRows recusals;

  JdbcReviews(ReviewRows reviews, RecusalRows recusals) {
    this.reviews = reviews;
    this.recusals = recusals;
  }

  @Override
  public void put(Review review) {
    var submission = review.submission().value();
    reviews.remove(submission, review.round(), review.curator());
    var gates = new TreeMap<String, Object>();
    review.gates().forEach((gate, mark) -> gates.put(gate.word(), mark.word()));
    var scores = new TreeMap<String, Object>();
    review.scores().forEach((criterion, score) -> scores.put(criterion.word(), score));
    reviews.save(
        new ReviewRow(
            submission,
            review.round(),
            review.digest().toString(),
            review.curator(),
            Json.text(gates),
            Json.text(scores),
            review.recommendation().word(),
            review.comment(),
            review.writtenAt()));
  }

  @Override
  public List<Review> of(SubmissionId submission) {
    return reviews.of(submission.value()).stream().map(JdbcReviews::review).toList();
  }

  private static Review review(ReviewRow row) {
    var gates = Json.object(row.gates());
    var scores = Json.object(row.scores());
    return new Review(
        new SubmissionId(row.submission()),
        row.round(),
        Digest.parse(row.digest()),
        row.curator(),
        Arrays.stream(Gate.values())
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    gate -> Gate.Mark.of(String.valueOf(gates.get(gate.word()))))),
        Arrays.stream(Criterion.values())
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    criterion -> Integer.valueOf(String.valueOf(scores.get(criterion.word()))))),
        Recommendation.of(row.recommendation()),
        row.remark(),
        row.writtenAt());
  }

  @Override
  public boolean add(Recusal recusal) {
    return recusals.add(
            recusal.submission().value(), recusal.curator(), recusal.reason(), recusal.at())
        == 1;
  }

  @Override
  public List<Recusal> recusals(SubmissionId submission) {
    return recusals.of(submission.value()).stream()
        .map(
            row ->
                new Recusal(
                    new SubmissionId(row.submission()),
                    row.curator(),
                    row.reason(),
                    row.recusedAt()))
        .toList();
  }
}
