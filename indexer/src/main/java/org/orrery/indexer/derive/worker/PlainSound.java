package org.orrery.indexer.derive.worker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Sounds in WAV, AIFF and AU, which are not compressed. */
final class PlainSound {
  private static final int MOST_BYTES_OF_A_FRAME = 4_096;

  private PlainSound() {}

  static Waveform heard(Path file, DerivingLimits limits, Headway headway)
      throws IOException, CannotPreview {
    try (var stream = AudioSystem.getAudioInputStream(file.toFile());
        var linear = linear(stream)) {
      return heard(linear, limits, headway);
    } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
      throw new CannotPreview(NoPreview.UNSUPPORTED);
    }
  }

  /** Telephone codes become plain numbers; anything else stays what it is. */
  private static AudioInputStream linear(AudioInputStream stream) {
    var encoding = stream.getFormat().getEncoding();
    return encoding.equals(Encoding.ULAW) || encoding.equals(Encoding.ALAW)
        ? AudioSystem.getAudioInputStream(Encoding.PCM_SIGNED, stream)
        : stream;
  }

  private static Waveform heard(AudioInputStream stream, DerivingLimits limits, Headway headway)
      throws IOException, CannotPreview {
    var format = stream.getFormat();
    var wave = new Waveform(format.getChannels(), Math.round(format.getSampleRate()), headway);
    int bytes = format.getSampleSizeInBits() / 8;
    int frame = bytes * format.getChannels();
    if (bytes < 1 || bytes > 8 || frame > MOST_BYTES_OF_A_FRAME || frame != format.getFrameSize()) {
      throw new CannotPreview(NoPreview.UNSUPPORTED);
    }
    var in = new BufferedInputStream(stream, MOST_BYTES_OF_A_FRAME * 16 / frame * frame);
    for (var read = in.readNBytes(frame);
        read.length == frame && wave.seconds() < limits.seconds();
        read = in.readNBytes(frame)) {
      for (int channel = 0; channel < format.getChannels(); channel++) {
        wave.add(sample(read, channel * bytes, bytes, format));
      }
    }
    return wave;
  }

  private static float sample(byte[] frame, int place, int bytes, AudioFormat format) {
    if (format.getEncoding().equals(Encoding.PCM_FLOAT)) {
      var order = format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
      var buffer = ByteBuffer.wrap(frame).order(order);
      return bytes == 8 ? (float) buffer.getDouble(place) : buffer.getFloat(place);
    }
    long value = 0;
    for (int index = 0; index < bytes; index++) {
      int at = format.isBigEndian() ? place + index : place + bytes - 1 - index;
      value = value << 8 | frame[at] & 0xFF;
    }
    double full = Math.pow(2, 8 * bytes - 1);
    if (format.getEncoding().equals(Encoding.PCM_UNSIGNED)) {
      return (float) ((value - full) / full);
    }
    long signed = value << 64 - 8 * bytes >> 64 - 8 * bytes;
    return (float) (signed / full);
  }
}
