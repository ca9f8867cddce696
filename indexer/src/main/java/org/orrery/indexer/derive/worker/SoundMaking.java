package org.orrery.indexer.derive.worker;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Listens to a sound and draws it. */
final class SoundMaking {
  private static final int SIGNATURE = 12;
  private static final int STRIP_HEIGHT = 160;

  private final Path folder;
  private final DerivingLimits limits;
  private final Headway headway;

  SoundMaking(Path folder, DerivingLimits limits, Headway headway) {
    this.folder = folder;
    this.limits = limits;
    this.headway = headway;
  }

  Made make(Path file) throws IOException, CannotPreview {
    var wave = heard(file);
    if (wave.isEmpty()) {
      throw new CannotPreview(NoPreview.EMPTY);
    }
    var measures = new LinkedHashMap<String, Object>();
    measures.put("seconds", Math.round(wave.seconds() * 100) / 100.0);
    measures.put("sampleRate", wave.sampleRate());
    measures.put("channels", wave.channels());
    measures.put("peak", wave.peak());
    measures.put("loudness", wave.loudness());

    int width = limits.sizes().getLast();
    var outputs =
        new ArrayList<Output>(
            Pictures.write(wave.drawn(width, width * 9 / 16), "picture", folder, limits, headway));
    outputs.add(Pictures.write(wave.drawn(width, STRIP_HEIGHT), "waveform", width, folder));
    outputs.add(peaks(wave));
    return new Made(outputs, measures);
  }

  private Output peaks(Waveform wave) throws IOException {
    var file = folder.resolve("peaks.json");
    new ObjectMapper()
        .writeValue(file.toFile(), Map.of("seconds", wave.seconds(), "lowsAndHighs", wave.peaks()));
    return new Output("peaks", file, "application/json", Map.of("unit", 0.001));
  }

  private Waveform heard(Path file) throws IOException, CannotPreview {
    var start = new byte[SIGNATURE];
    try (var stream = Files.newInputStream(file)) {
      if (stream.readNBytes(start, 0, SIGNATURE) < SIGNATURE) {
        throw new CannotPreview(NoPreview.EMPTY);
      }
    }
    var signature = new String(start, StandardCharsets.ISO_8859_1);
    if (signature.startsWith("fLaC")) {
      return FlacSound.heard(file, limits, headway);
    }
    if (signature.startsWith("OggS")) {
      return VorbisSound.heard(file, limits, headway);
    }
    if (signature.startsWith("ID3") || (start[0] & 0xFF) == 0xFF && (start[1] & 0xE0) == 0xE0) {
      return MpegSound.heard(file, limits, headway);
    }
    if (signature.startsWith("RIFF")
        || signature.startsWith("FORM")
        || signature.startsWith(".snd")) {
      return PlainSound.heard(file, limits, headway);
    }
    throw new CannotPreview(NoPreview.UNSUPPORTED);
  }
}
