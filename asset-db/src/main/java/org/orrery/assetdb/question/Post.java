package org.orrery.assetdb.question;

import java.time.Instant;
import java.util.List;
import org.orrery.assetdb.claim.Evidence;
import org.orrery.assetdb.claim.Signature;

/** Something that was said to a question. */
public sealed interface Post {

  /** 1, 2, … within the question. */
  int number();

  /** Who said it. */
  Signature by();

  /** CommonMark. */
  String text();

  /** When. */
  Instant at();

  /** What a scientist answers, with where it can be read up. */
  record Answer(int number, Signature by, String text, List<Evidence> sources, Instant at)
      implements Post {
    public Answer {
      sources = List.copyOf(sources);
    }
  }

  /** What those who asked say to it. */
  record Reply(int number, Signature by, String text, Instant at) implements Post {}
}
