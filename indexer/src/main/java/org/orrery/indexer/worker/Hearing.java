package org.orrery.indexer.worker;

import java.io.IOException;
import java.nio.file.Path;
import org.orrery.indexer.extract.Extraction.Completeness;
import org.orrery.indexer.extract.Extraction.Reason;
import org.orrery.indexer.worker.process.Frame;

/**
 * Hears what a worker says about one file, and makes an answer of it. It trusts the worker in
 * nothing: whoever wrote the file may speak through it.
 */
public interface Hearing<T> {

  /** Whether a worker that keeps the protocol can have said this now. */
  boolean allows(Frame frame);

  /** The worker has said this, which is allowed. */
  void hear(Frame frame);

  /**
   * The answer when the worker is done.
   *
   * @param folder what the worker wrote, gone when this returns
   */
  T done(Completeness completeness, Path folder) throws IOException;

  /** The answer when the worker failed, or was ended. */
  T failed(Reason reason);
}
