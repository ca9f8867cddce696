package org.orrery.assetdb.notice;

import java.util.Locale;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.LocalizedText;

/** Everything that somebody may be told. A game is one of the reader's that uses a material. */
public sealed interface News {

  /** What it is about. */
  Subject about();

  /** The game of the reader's that it touches. */
  default Optional<AssetId> game() {
    return Optional.empty();
  }

  /** What news are about. */
  sealed interface Subject {

    /** What it was called when it happened. */
    LocalizedText title();
  }

  /** An asset in a sentence. */
  record About(AssetType type, AssetId id, LocalizedText title) implements Subject {}

  /** A partner in a sentence. */
  record AboutPartner(String partner, LocalizedText title) implements Subject {}

  /** A material of a game was withdrawn. */
  record MaterialWithdrawn(About about, AssetId of, String reason) implements News {
    @Override
    public Optional<AssetId> game() {
      return Optional.of(of);
    }
  }

  /** A material of a game is no longer withdrawn. */
  record MaterialReinstated(About about, AssetId of) implements News {
    @Override
    public Optional<AssetId> game() {
      return Optional.of(of);
    }
  }

  /** A material of a game has a new release. */
  record MaterialReleased(About about, AssetId of, int release) implements News {
    @Override
    public Optional<AssetId> game() {
      return Optional.of(of);
    }
  }

  /** A material of a game has a new release under another license. */
  record LicenseChanged(About about, AssetId of, int release, String before, String after)
      implements News {
    @Override
    public Optional<AssetId> game() {
      return Optional.of(of);
    }
  }

  /** Somebody withdrew what the reader deposits. */
  record OwnWithdrawn(About about, String by, String reason) implements News {}

  /** Somebody reinstated what the reader deposits. */
  record OwnReinstated(About about, String by) implements News {}

  /** A player reported a problem with a game of the reader's, and no other report is open. */
  record ProblemReported(About about, int release) implements News {}

  /**
   * A curator put what the reader deposits on a channel.
   *
   * @param channel its word
   */
  record Promoted(About about, String by, String channel) implements News {}

  /** A curator ended a promotion before its time. */
  record PromotionEnded(About about, String by, String channel) implements News {}

  /**
   * A game that is judged has gone on, or has waited.
   *
   * @param submission its id
   * @param by who did it; empty where nobody did, but time has passed
   */
  record Judging(About about, String submission, Matter matter, Optional<String> by)
      implements News {}

  /** What there is to say of a game that is judged. */
  enum Matter {
    HANDED_IN,
    HANDED_IN_AGAIN,
    APPEALED,
    REVIEWED,
    RECUSED,
    SAID,
    ACCEPTED,
    CHANGES_REQUESTED,
    DECLINED,
    FIRST_REVIEW_DUE,
    DECISION_DUE,
    CHANGES_DUE;

    /** {@code handed-in}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Matter of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** Somebody wants to give the reader an asset. */
  record TransferOffered(About about, String by) implements News {}

  /** Somebody took what the reader offered. */
  record TransferAccepted(About about, String by) implements News {}

  /** Somebody does not want what the reader offered. */
  record TransferDeclined(About about, String by) implements News {}

  /** Somebody would like the reader to deposit an asset beside its owner. */
  record DepositorInvited(About about, String by) implements News {}

  /** Whom the reader asked deposits an asset beside its owner from now on. */
  record DepositorJoined(About about, String by) implements News {}

  /** The reader deposits an asset no longer. */
  record DepositorRemoved(About about, String by) implements News {}

  /** A scientist judged a claim of the reader's game. */
  record ClaimJudged(About about, int claim, String by, String verdict) implements News {}

  /** A claim that the reader judged says something else now. */
  record ClaimReworded(About about, int claim, String by) implements News {}

  /** Somebody asks scientists of a subject that the reader answers for. */
  record QuestionAsked(About about, String question, String subject, String by) implements News {}

  /** A scientist answered the reader's question. */
  record QuestionAnswered(About about, String question, String by) implements News {}

  /** Somebody asks again what the reader answered. */
  record QuestionReopened(About about, String question, String by) implements News {}

  /** Somebody is content with what the reader answered. */
  record QuestionSettled(About about, String question, String by) implements News {}

  /**
   * Somebody asks for a game that the reader deposits.
   *
   * @param inquiry id of the inquiry
   */
  record InquiryAsked(About about, String inquiry, String by) implements News {}

  /** The other side of an inquiry wrote. */
  record InquiryMessage(About about, String inquiry, String by) implements News {}

  /**
   * An inquiry of the reader's has an end.
   *
   * @param outcome its word
   */
  record InquiryEnded(About about, String inquiry, String by, String outcome) implements News {}

  /** The other side of an agreed inquiry would like everybody to know. */
  record InquiryConsented(About about, String inquiry, String by) implements News {}

  /** What was agreed can now be read by everybody. */
  record InquiryPublished(About about, String inquiry, String by) implements News {}

  /**
   * Somebody would like the reader to act for a partner.
   *
   * @param part its word
   */
  record PartnerInvited(AboutPartner about, String by, String part) implements News {}

  /** Whom the reader invited acts for the partner from now on. */
  record PartnerJoined(AboutPartner about, String by) implements News {}

  /** Whom the reader invited does not want to act for the partner. */
  record PartnerDeclined(AboutPartner about, String by) implements News {}

  /**
   * The reader has another part in a partner.
   *
   * @param part its word
   */
  record PartnerPart(AboutPartner about, String by, String part) implements News {}

  /** The reader acts for a partner no longer. */
  record PartnerRemoved(AboutPartner about, String by) implements News {}

  /** A partner for which the reader acts is one no longer. */
  record PartnerRetired(AboutPartner about, String by) implements News {}

  /** A partner does not want to be named any more by what the reader deposits. */
  record ContributionEnded(About about, String partner, String by) implements News {}
}
