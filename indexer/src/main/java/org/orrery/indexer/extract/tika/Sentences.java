package org.orrery.indexer.extract.tika;

import org.orrery.indexer.extract.Extraction.Reason;
import org.orrery.indexer.worker.WorkerLimits;

/** Says to a person why a file could not be read. */
final class Sentences {
  private Sentences() {}

  static String about(Reason reason, WorkerLimits limits) {
    return switch (reason) {
      case TIMED_OUT -> "Reading it took longer than " + limits.total().toSeconds() + " seconds.";
      case SILENT ->
          "Reading it made no progress for " + limits.silence().toSeconds() + " seconds.";
      case OUT_OF_MEMORY -> "Reading it needs more memory than is allowed.";
      case CRASHED -> "The program that read it broke down.";
      case TOO_DEEP ->
          "Its parts are nested deeper than the " + limits.elementDepth() + " levels allowed.";
      case TOO_LARGE -> "It is too large to be read, or becomes so when it is unpacked.";
      case UNSUPPORTED -> "Its format, or this version of it, cannot be read.";
      case ENCRYPTED -> "It is protected by a password.";
      case MALFORMED -> "It is damaged, or is not what its name says.";
    };
  }
}
