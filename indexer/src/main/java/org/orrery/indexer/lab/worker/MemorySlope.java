package org.orrery.indexer.lab.worker;

import java.util.ArrayList;
import java.util.List;

/**
 * How fast a heap grows: the median of the slopes between all pairs of samples (Theil and Sen),
 * which a few outliers do not move.
 */
final class MemorySlope {

  private static final int LEAST_SAMPLES = 4;
  private static final double MINUTE = 60;

  /** Bytes that were in use at a moment, after the rubbish was collected. */
  record Sample(double seconds, double bytes) {}

  private MemorySlope() {}

  /** Bytes a minute; 0 where there are too few samples to tell. */
  static double bytesPerMinute(List<Sample> samples) {
    if (samples.size() < LEAST_SAMPLES) {
      return 0;
    }
    var slopes = new ArrayList<Double>();
    for (var later = 1; later < samples.size(); later++) {
      for (var earlier = 0; earlier < later; earlier++) {
        var seconds = samples.get(later).seconds() - samples.get(earlier).seconds();
        if (seconds > 0) {
          slopes.add((samples.get(later).bytes() - samples.get(earlier).bytes()) / seconds);
        }
      }
    }
    return median(slopes) * MINUTE;
  }

  /** The middle one, or the mean of the two in the middle; 0 of none. */
  static double median(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    var middle = sorted.size() / 2;
    if (sorted.isEmpty()) {
      return 0;
    }
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
