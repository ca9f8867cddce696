package org.orrery.assetdb.review;

import java.time.Instant;
import java.util.List;
import org.orrery.assetdb.blob.Digest;

/**
 * What a depositor or a curator says about a submission.
 *
 * @param number 1, 2, … in the submission
 * @param by handle of who says it
 */
public record Message(
    SubmissionId submission,
    int number,
    String by,
    String text,
    List<Attachment> attachments,
    Instant at) {

  public Message {
    attachments = List.copyOf(attachments);
  }

  /**
   * A file that comes with it.
   *
   * @param name as it is shown; never a path
   * @param size in bytes
   */
  public record Attachment(String name, Digest digest, long size, String mediaType) {}
}
