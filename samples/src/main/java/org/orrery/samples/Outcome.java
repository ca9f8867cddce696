package org.orrery.samples;

/** What became of one sample. */
public sealed interface Outcome {

  Sample sample();

  /** It is on the server; before or only now. */
  sealed interface OnServer extends Outcome {
    String id();

    int release();
  }

  record Loaded(Sample sample, String id, int release, long bytes) implements OnServer {}

  record AlreadyThere(Sample sample, String id, int release) implements OnServer {}

  record Failed(Sample sample, String reason) implements Outcome {}
}
