package org.orrery.indexer.worker;

import java.time.Duration;
import org.orrery.indexer.worker.process.ParsingLimits;

/**
 * Every limit under which files are read.
 *
 * @param heapBytes the heap of a worker
 * @param directMemoryBytes what a worker may have outside its heap in buffers
 * @param start how long a worker may take to start
 * @param total how long the reading of one file may take
 * @param silence how long a worker may be silent while it reads
 * @param fileBytes the largest file that is read
 * @param temporaryBytes what a worker may write to its private folder while it reads a file
 * @param characters how much text is taken from a file; the rest is left out
 * @param embeddingDepth how deep files may be inside files; deeper ones are left out
 * @param embeddedFiles how many files inside a file are read; the others are left out
 * @param elementDepth how deep the elements of a document may be nested
 * @param filesPerWorker after how many files a worker is replaced, whatever it has gathered
 */
public record WorkerLimits(
    long heapBytes,
    long directMemoryBytes,
    Duration start,
    Duration total,
    Duration silence,
    long fileBytes,
    long temporaryBytes,
    int characters,
    int embeddingDepth,
    int embeddedFiles,
    int elementDepth,
    int filesPerWorker) {

  private static final long MEBIBYTE = 1024L * 1024;

  /** The limits that hold unless others are set. */
  public static final WorkerLimits DEFAULTS =
      new WorkerLimits(
          512 * MEBIBYTE,
          128 * MEBIBYTE,
          Duration.ofSeconds(60),
          Duration.ofSeconds(120),
          Duration.ofSeconds(20),
          2048 * MEBIBYTE,
          1024 * MEBIBYTE,
          5_000_000,
          8,
          2_000,
          100,
          200);

  public WorkerLimits {
    if (heapBytes <= 0
        || directMemoryBytes <= 0
        || !start.isPositive()
        || !total.isPositive()
        || !silence.isPositive()
        || fileBytes <= 0
        || temporaryBytes <= 0
        || characters <= 0
        || embeddingDepth < 0
        || embeddedFiles < 0
        || elementDepth <= 0
        || filesPerWorker <= 0) {
      throw new IllegalArgumentException("A limit is below the least that makes sense: " + this);
    }
  }

  /** The limits that the worker keeps by itself; the others are kept from outside. */
  ParsingLimits parsing() {
    return new ParsingLimits(characters, embeddingDepth, embeddedFiles, elementDepth);
  }
}
