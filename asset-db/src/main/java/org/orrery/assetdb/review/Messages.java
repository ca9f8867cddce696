package org.orrery.assetdb.review;

import java.util.List;
import org.orrery.assetdb.review.Message.Attachment;

/** Where it is kept what depositors and curators say to each other. */
public interface Messages {

  /** Adds a message whose number is one more than that of the submission's last. */
  void add(Message message);

  /** The messages of a submission, oldest first. */
  List<Message> of(SubmissionId submission);

  /** Adds a file for messages to come; false where the name is taken. Its bytes are known. */
  boolean attach(SubmissionId submission, Attachment attachment);

  /** All files of the submission, in the order of their names. */
  List<Attachment> attachments(SubmissionId submission);
}
