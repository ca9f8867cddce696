package org.orrery.samples.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** One channel of 16-bit linear PCM in a RIFF WAVE file, 22,050 samples a second. */
public final class WavFile {

  public static final int RATE = 22050;

  private WavFile() {}

  /**
   * @param samples amplitudes; the largest is brought to 0.85 of full scale
   */
  public static byte[] of(double[] samples) {
    double largest = 1e-12;
    for (double sample : samples) {
      largest = StrictMath.max(largest, StrictMath.abs(sample));
    }
    int length = samples.length * 2;
    ByteBuffer wav = ByteBuffer.allocate(44 + length).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(36 + length).put(ascii("WAVE"));
    wav.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
    wav.putInt(RATE).putInt(RATE * 2).putShort((short) 2).putShort((short) 16);
    wav.put(ascii("data")).putInt(length);
    for (double sample : samples) {
      wav.putShort((short) StrictMath.round(sample / largest * 0.85 * Short.MAX_VALUE));
    }
    return wav.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }
}
