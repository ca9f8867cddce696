package org.orrery.indexer.derive.worker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.BitstreamException;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.DecoderException;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.SampleBuffer;
import org.jspecify.annotations.Nullable;

/** Sounds in MP3. */
final class MpegSound {
  private static final float FULL = 32_768;

  private MpegSound() {}

  static Waveform heard(Path file, DerivingLimits limits, Headway headway)
      throws IOException, CannotPreview {
    try (var stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      var bits = new Bitstream(stream);
      var decoder = new Decoder();
      @Nullable Waveform wave = null;
      for (Header header = bits.readFrame();
          header != null && (wave == null || wave.seconds() < limits.seconds());
          header = bits.readFrame()) {
        var samples = (SampleBuffer) decoder.decodeFrame(header, bits);
        if (wave == null) {
          wave = new Waveform(samples.getChannelCount(), samples.getSampleFrequency(), headway);
        }
        for (int place = 0; place < samples.getBufferLength(); place++) {
          wave.add(samples.getBuffer()[place] / FULL);
        }
        bits.closeFrame();
      }
      if (wave == null) {
        throw new CannotPreview(NoPreview.MALFORMED);
      }
      return wave;
    } catch (BitstreamException | DecoderException e) {
      throw new CannotPreview(NoPreview.MALFORMED);
    }
  }
}
