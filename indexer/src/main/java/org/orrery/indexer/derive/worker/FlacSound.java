package org.orrery.indexer.derive.worker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jflac.FLACDecoder;

/** Sounds in FLAC. */
final class FlacSound {
  private FlacSound() {}

  static Waveform heard(Path file, DerivingLimits limits, Headway headway)
      throws IOException, CannotPreview {
    try (var stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      var decoder = new FLACDecoder(stream);
      decoder.readMetadata();
      var info = decoder.getStreamInfo();
      if (info == null) {
        throw new CannotPreview(NoPreview.MALFORMED);
      }
      var wave = new Waveform(info.getChannels(), info.getSampleRate(), headway);
      float full = 1L << info.getBitsPerSample() - 1;
      for (var frame = decoder.readNextFrame();
          frame != null && wave.seconds() < limits.seconds();
          frame = decoder.readNextFrame()) {
        var channels = decoder.getChannelData();
        for (int place = 0; place < frame.header.blockSize; place++) {
          for (int channel = 0; channel < wave.channels(); channel++) {
            wave.add(channels[channel].getOutput()[place] / full);
          }
        }
      }
      return wave;
    }
  }
}
