package org.orrery.platform.review;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.LocalizedText;
import org.orrery.assetdb.release.Comparing;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.review.Criterion;
import org.orrery.assetdb.review.Desk;
import org.orrery.assetdb.review.Gate;
import org.orrery.assetdb.review.Outcome;
import org.orrery.assetdb.review.Part;
import org.orrery.assetdb.review.Recommendation;
import org.orrery.assetdb.review.Rereading;
import org.orrery.assetdb.review.Review;
import org.orrery.assetdb.review.Rubric;
import org.orrery.assetdb.review.Step;
import org.orrery.assetdb.review.Submission;
import org.orrery.platform.asset.ChangesView;
import org.orrery.platform.asset.FileUrls;
import org.orrery.platform.web.Form;

/**
 * One submission as its reader may see it.
 *
 * @param release the one that is judged in the current round
 * @param newest number of the newest release of the game
 * @param form what was typed and refused; blank otherwise
 * @param refused which form that was; empty where none
 * @param judgement the reader's review, as a form to go on from
 * @param playUrl where the very release is played
 * @param due what it waits for, if it waits for something
 * @param again what is new in a later round
 * @param panels what other features put there
 */
public record SubmissionPage(
    Desk.Opened opened,
    Release release,
    int newest,
    Form form,
    String refused,
    Form judgement,
    Optional<String> playUrl,
    Optional<DueView> due,
    Optional<Rereading.Again> again,
    List<Content> panels) {

  public SubmissionPage {
    panels = List.copyOf(panels);
  }

  /** So many changes are shown at once; more are folded. */
  public static final int FEW_CHANGES = 20;

  /** What differs from the release that was judged before. */
  public Optional<ChangesView> changes() {
    return again.map(
        one -> new ChangesView(new Comparing.Compared(one.from(), one.to(), one.changes())));
  }

  /** The address of a file of the release that is judged. */
  public Function<String, String> fileAddress() {
    return path -> FileUrls.of(release, AssetPath.parse(path));
  }

  /** Whether the reader judged an earlier release. */
  public boolean stands() {
    return again.flatMap(Rereading.Again::earlier).isPresent();
  }

  /** Whether what the reader judged of it before may stand. */
  public boolean stands(Gate gate) {
    return stands() && !isTouched(gate);
  }

  /** Whether what the reader judged of it before may stand. */
  public boolean stands(Criterion criterion) {
    return stands() && !isTouched(criterion);
  }

  /** How many parts of the reader's earlier review may stand. */
  public long standing() {
    return gates().stream().filter(this::stands).count()
        + criteria().stream().filter(this::stands).count();
  }

  /** Whether changes touch it. */
  public boolean isTouched(Gate gate) {
    return again.filter(one -> one.touched().gates().contains(gate)).isPresent();
  }

  /** Whether changes touch it. */
  public boolean isTouched(Criterion criterion) {
    return again.filter(one -> one.touched().criteria().contains(criterion)).isPresent();
  }

  /** The submission. */
  public Submission submission() {
    return opened.submission();
  }

  /** What happened so far. */
  public Submission.Course course() {
    return opened.submission().course();
  }

  /** Where this page is. */
  public String here() {
    return "/review/" + course().id();
  }

  /** Whether the reader may do that now. */
  public boolean may(Step step) {
    return opened.allows(step);
  }

  /** Whether the reader judges. */
  public boolean isJudge() {
    return opened.parts().contains(Part.JUDGE);
  }

  /** Whether the reader deposits the game. */
  public boolean isDepositor() {
    return opened.parts().contains(Part.DEPOSITOR);
  }

  /** Whether there is a release that is newer than the one judged. */
  public boolean hasNewer() {
    return newest > course().current().release();
  }

  /** What was refused of the form of this name; a blank one where that was not refused. */
  public Form formOf(String name) {
    return refused.equals(name) ? form : Form.blank();
  }

  /** Whether a form was refused that the reader is no longer shown: things have gone on. */
  public boolean isRefusedForGood() {
    return switch (refused) {
      case "judgement" -> !may(Step.REVIEW);
      case "recusal" -> !may(Step.RECUSE);
      case "decision" -> !may(Step.DECIDE);
      case "messages" -> !may(Step.SAY);
      case "appeal" -> !may(Step.APPEAL);
      default -> !refused.isEmpty();
    };
  }

  /** The reviews of a round. */
  public List<Review> reviews(int round) {
    return opened.reviews().stream().filter(review -> review.round() == round).toList();
  }

  /** What games are judged by. */
  public Rubric rubric() {
    return Rubric.shipped();
  }

  /** Every gate. */
  public List<Gate> gates() {
    return List.of(Gate.values());
  }

  /** Every criterion. */
  public List<Criterion> criteria() {
    return List.of(Criterion.values());
  }

  /** What a score of a criterion stands for. */
  public LocalizedText anchor(Criterion criterion, int score) {
    return rubric().anchors(criterion).get(score);
  }

  /** Every recommendation. */
  public List<Recommendation> recommendations() {
    return List.of(Recommendation.values());
  }

  /** Every outcome. */
  public List<Outcome> outcomes() {
    return List.of(Outcome.values());
  }
}
