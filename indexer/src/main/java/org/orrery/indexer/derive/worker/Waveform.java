package org.orrery.indexer.derive.worker;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** How loud a sound is from moment to moment, however long it turns out to be. */
final class Waveform {
  /** Between half as many and as many moments are kept. */
  private static final int MOMENTS = 2_000;

  private static final Color WAVE = new Color(0xE2BB62);
  private static final Color NIGHT = new Color(0x22315F);

  private final int channels;
  private final int sampleRate;
  private final Headway headway;
  private final float[] lows = new float[MOMENTS];
  private final float[] highs = new float[MOMENTS];
  private int moments;
  private long framesOfAMoment = 1;
  private long framesOfThis;
  private long frames;
  private int channel;
  private double squares;
  private float peak;

  Waveform(int channels, int sampleRate, Headway headway) throws CannotPreview {
    if (channels < 1 || channels > 64 || sampleRate < 1) {
      throw new CannotPreview(NoPreview.MALFORMED);
    }
    this.channels = channels;
    this.sampleRate = sampleRate;
    this.headway = headway;
  }

  int channels() {
    return channels;
  }

  int sampleRate() {
    return sampleRate;
  }

  double seconds() {
    return (double) frames / sampleRate;
  }

  /** The next sample, the channels in turn, between -1 and 1. */
  void add(float sample) {
    float value = Float.isFinite(sample) ? Math.clamp(sample, -1f, 1f) : 0;
    lows[moments] = Math.min(lows[moments], value);
    highs[moments] = Math.max(highs[moments], value);
    peak = Math.max(peak, Math.abs(value));
    squares += (double) value * value;
    if (++channel == channels) {
      channel = 0;
      endFrame();
    }
  }

  private void endFrame() {
    if ((++frames & 0xFFFF) == 0) {
      headway.made();
    }
    if (++framesOfThis == framesOfAMoment) {
      framesOfThis = 0;
      if (++moments == MOMENTS) {
        halve();
      }
    }
  }

  private void halve() {
    for (int moment = 0; moment < MOMENTS / 2; moment++) {
      lows[moment] = Math.min(lows[2 * moment], lows[2 * moment + 1]);
      highs[moment] = Math.max(highs[2 * moment], highs[2 * moment + 1]);
    }
    java.util.Arrays.fill(lows, MOMENTS / 2, MOMENTS, 0);
    java.util.Arrays.fill(highs, MOMENTS / 2, MOMENTS, 0);
    moments = MOMENTS / 2;
    framesOfAMoment *= 2;
  }

  boolean isEmpty() {
    return frames == 0;
  }

  /** The furthest from silence, 0 to 1. */
  double peak() {
    return Math.round(peak * 1_000) / 1_000.0;
  }

  /** The mean loudness in decibels below full scale, which a square wave of all has. */
  double loudness() {
    double mean = squares / Math.max(1, frames * channels);
    return Math.round(10 * Math.log10(Math.max(mean, 1e-10)) * 10) / 10.0;
  }

  /** The lowest and highest sample of each moment in turn, in thousandths. */
  List<Integer> peaks() {
    var peaks = new ArrayList<Integer>(2 * moments);
    for (int moment = 0; moment < moments; moment++) {
      peaks.add(Math.round(lows[moment] * 1_000));
      peaks.add(Math.round(highs[moment] * 1_000));
    }
    return peaks;
  }

  /** The waveform as a picture. */
  BufferedImage drawn(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = picture.createGraphics();
    graphics.setColor(NIGHT);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(WAVE);
    double scale = 0.46 * height / Math.max(peak, 0.05);
    for (int x = 0; x < width; x++) {
      int from = (int) ((long) x * moments / width);
      int to = Math.max(from + 1, (int) ((long) (x + 1) * moments / width));
      float low = 0;
      float high = 0;
      for (int moment = from; moment < to; moment++) {
        low = Math.min(low, lows[moment]);
        high = Math.max(high, highs[moment]);
      }
      int top = (int) Math.round(height / 2.0 - high * scale);
      int bottom = (int) Math.round(height / 2.0 - low * scale);
      graphics.fillRect(x, top, 1, Math.max(1, bottom - top));
    }
    graphics.dispose();
    return picture;
  }
}
