package org.orrery.assetdb.blob.s3;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Asks the store, tells its faults as faults of input, and remembers whether it is well. */
final class Asking {

  /** The store did not do it because of what somebody else did, or because of how it was asked. */
  static final class OvertakenException extends IOException {
    private OvertakenException(SdkException cause) {
      super(cause.getMessage(), cause);
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Asking.class);
  private static final int NO_ANSWER = 0;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;
  private static final int INTERNAL_ERROR = 500;
  private static final int NOT_IMPLEMENTED = 501;

  private final String bucket;
  private volatile boolean knowsConditions = true;
  private volatile @Nullable SdkException failure;

  Asking(String bucket) {
    this.bucket = bucket;
  }

  /** Whether the store understands that an object is not to be written over. */
  boolean knowsConditions() {
    return knowsConditions;
  }

  /** What the store answers. */
  <T> T answer(Supplier<T> question) throws IOException {
    try {
      var answer = question.get();
      failure = null;
      return answer;
    } catch (AbortedException e) {
      // Whoever asked was told to stop; that says nothing about the store.
      throw (IOException) new InterruptedIOException(e.getMessage()).initCause(e);
    } catch (S3Exception e) {
      switch (e.statusCode()) {
        case NOT_IMPLEMENTED -> {
          knowsConditions = false;
          throw new OvertakenException(e);
        }
        case CONFLICT, PRECONDITION_FAILED -> throw new OvertakenException(e);
        default -> throw faulty(e, e.statusCode());
      }
    } catch (SdkException e) {
      throw faulty(e, NO_ANSWER);
    }
  }

  private IOException faulty(SdkException e, int status) {
    if (status <= NOT_FOUND || status >= INTERNAL_ERROR) {
      failure = e;
      LOG.error("object store failed bucket={} reason={}", bucket, e.toString());
    }
    return new IOException("The object store failed: " + e.getMessage(), e);
  }

  /** Why the store is not well, where the last question failed and this one does too. */
  Optional<String> failure(Runnable question) {
    if (failure != null) {
      try {
        question.run();
        failure = null;
      } catch (SdkException e) {
        return Optional.of(String.valueOf(e.getMessage()));
      }
    }
    return Optional.empty();
  }
}
