package org.orrery.samples.sound;

import org.orrery.samples.sky.Planet;

/** The sounds themselves, as amplitudes at {@link WavFile#RATE}. */
public final class Sounds {

  private static final double GRAVITATIONAL_CONSTANT = 6.67430e-11;
  private static final double SPEED_OF_LIGHT = 299_792_458;
  private static final double SOLAR_MASS = 1.98847e30;

  private Sounds() {}

  /**
   * A pulsar: one short burst of noise-free tone each turn.
   *
   * @param turnsASecond the rotation frequency in hertz
   * @param width the pulse's width as a part of the turn
   */
  public static double[] pulsar(double turnsASecond, double width, double seconds) {
    double[] samples = new double[(int) (seconds * WavFile.RATE)];
    for (int i = 0; i < samples.length; i++) {
      double time = (double) i / WavFile.RATE;
      double phase = time * turnsASecond - StrictMath.floor(time * turnsASecond);
      double fromPulse = (phase - 0.5) / width;
      double pulse = StrictMath.exp(-4 * StrictMath.log(2) * fromPulse * fromPulse);
      samples[i] =
          pulse
              * (StrictMath.sin(2 * StrictMath.PI * 180 * time)
                  + 0.5 * StrictMath.sin(2 * StrictMath.PI * 360 * time)
                  + 0.25 * StrictMath.sin(2 * StrictMath.PI * 900 * time));
    }
    return samples;
  }

  /**
   * The inspiral of two compact bodies to leading order: the frequency of the wave grows as the
   * time left to the power -3/8, its amplitude as the frequency to the power 2/3 (Maggiore,
   * Gravitational Waves, volume 1, section 4.1). After the merger the tone dies away.
   *
   * @param chirpMass in solar masses, as seen from here
   * @param lowest the frequency in hertz at which the sound starts
   * @param ringing the frequency in hertz at which the inspiral ends and the tone rings down
   * @param shift by how much all frequencies are raised so that small loudspeakers can play them
   */
  public static double[] chirp(double chirpMass, double lowest, double ringing, double shift) {
    double mass =
        GRAVITATIONAL_CONSTANT * chirpMass * SOLAR_MASS / StrictMath.pow(SPEED_OF_LIGHT, 3);
    double factor = 5.0 / 256 * StrictMath.pow(mass, -5.0 / 3);
    double inspiral = factor * StrictMath.pow(StrictMath.PI * lowest, -8.0 / 3);
    double decay = 0.004;
    double[] samples = new double[(int) ((inspiral + 0.6) * WavFile.RATE)];
    double phase = 0;
    double merger = -1;
    for (int i = 0; i < samples.length; i++) {
      double time = (double) i / WavFile.RATE;
      double left = StrictMath.max(inspiral - time, 1e-6);
      double frequency = StrictMath.pow(factor / left, 3.0 / 8) / StrictMath.PI;
      if (frequency >= ringing && merger < 0) {
        merger = time;
      }
      double strength = StrictMath.pow(StrictMath.min(frequency, ringing) / ringing, 2.0 / 3);
      if (merger >= 0) {
        frequency = ringing;
        strength = StrictMath.exp(-(time - merger) / decay);
      }
      double fadeIn = StrictMath.min(1, time / 0.05);
      phase += 2 * StrictMath.PI * frequency * shift / WavFile.RATE;
      samples[i] = strength * fadeIn * StrictMath.sin(phase);
    }
    return samples;
  }

  /**
   * The planets as tones, one after another from Neptune inwards and then all at once: each orbital
   * frequency raised by the same number of octaves, so that the intervals stay true.
   */
  public static double[] planets() {
    int octaves = 36;
    double yearInSeconds = 365.25 * 86400;
    double each = 1.2;
    double together = 4;
    Planet[] planets = Planet.values();
    double[] samples = new double[(int) ((planets.length * each + together) * WavFile.RATE)];
    for (int index = 0; index < planets.length; index++) {
      Planet planet = planets[planets.length - 1 - index];
      double frequency = StrictMath.pow(2, octaves) / (planet.elements(0).period() * yearInSeconds);
      note(samples, index * each, each * 1.4, frequency, 1);
      note(samples, planets.length * each, together, frequency, 0.4);
    }
    return samples;
  }

  private static void note(
      double[] samples, double start, double length, double frequency, double strength) {
    int from = (int) (start * WavFile.RATE);
    int upTo = StrictMath.min(samples.length, from + (int) (length * WavFile.RATE));
    for (int i = from; i < upTo; i++) {
      double time = (double) (i - from) / WavFile.RATE;
      double envelope =
          StrictMath.min(1, time / 0.03) * StrictMath.min(1, (length - time) / (length * 0.6));
      double tone = 0;
      for (int harmonic = 1; harmonic <= 4; harmonic++) {
        if (frequency * harmonic < WavFile.RATE / 2.0) {
          double turn = 2 * StrictMath.PI * frequency * harmonic * time;
          tone += StrictMath.sin(turn) / (harmonic * harmonic);
        }
      }
      samples[i] += strength * envelope * tone;
    }
  }

  /** Two pure tones close together, whose sum swells and fades at the difference of the two. */
  public static double[] beats(double first, double second, double seconds) {
    double[] samples = new double[(int) (seconds * WavFile.RATE)];
    for (int i = 0; i < samples.length; i++) {
      double time = (double) i / WavFile.RATE;
      double fade = StrictMath.min(1, StrictMath.min(time, seconds - time) / 0.1);
      samples[i] =
          fade
              * (StrictMath.sin(2 * StrictMath.PI * first * time)
                  + StrictMath.sin(2 * StrictMath.PI * second * time));
    }
    return samples;
  }
}
