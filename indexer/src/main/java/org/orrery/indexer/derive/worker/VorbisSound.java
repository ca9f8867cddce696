package org.orrery.indexer.derive.worker;

import com.jcraft.jogg.Packet;
import com.jcraft.jogg.Page;
import com.jcraft.jogg.StreamState;
import com.jcraft.jogg.SyncState;
import com.jcraft.jorbis.Block;
import com.jcraft.jorbis.Comment;
import com.jcraft.jorbis.DspState;
import com.jcraft.jorbis.Info;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sounds in Ogg Vorbis: pages hold packets, of which the first three are headers. */
final class VorbisSound {
  private static final int PIECE = 8_192;
  private static final int HEADERS = 3;

  private final InputStream in;
  private final SyncState sync = new SyncState();
  private final StreamState stream = new StreamState();
  private final Page page = new Page();
  private final Packet packet = new Packet();
  private boolean hasStream;

  private VorbisSound(InputStream in) {
    this.in = in;
    sync.init();
  }

  static Waveform heard(Path file, DerivingLimits limits, Headway headway)
      throws IOException, CannotPreview {
    try (var in = Files.newInputStream(file)) {
      return new VorbisSound(in).heard(limits, headway);
    }
  }

  private Waveform heard(DerivingLimits limits, Headway headway) throws IOException, CannotPreview {
    var info = new Info();
    info.init();
    var comment = new Comment();
    comment.init();
    for (int header = 0; header < HEADERS; header++) {
      if (!nextPacket() || info.synthesis_headerin(comment, packet) < 0) {
        // Opus, Speex and films come in the same pages.
        throw new CannotPreview(NoPreview.UNSUPPORTED);
      }
    }
    var wave = new Waveform(info.channels, info.rate, headway);
    var state = new DspState();
    state.synthesis_init(info);
    var block = new Block(state);
    var samples = new float[1][][];
    var places = new int[info.channels];
    while (wave.seconds() < limits.seconds() && nextPacket()) {
      if (block.synthesis(packet) == 0) {
        state.synthesis_blockin(block);
      }
      for (int count = state.synthesis_pcmout(samples, places);
          count > 0;
          count = state.synthesis_pcmout(samples, places)) {
        for (int place = 0; place < count; place++) {
          for (int channel = 0; channel < info.channels; channel++) {
            wave.add(samples[0][channel][places[channel] + place]);
          }
        }
        state.synthesis_read(count);
      }
    }
    return wave;
  }

  /** Whether there was another packet, which is in {@code packet} now. */
  private boolean nextPacket() throws IOException {
    while (true) {
      int found = hasStream ? stream.packetout(packet) : 0;
      if (found == 1) {
        return true;
      }
      if (found == 0 && !nextPage()) {
        return false;
      }
    }
  }

  private boolean nextPage() throws IOException {
    while (sync.pageout(page) != 1) {
      int place = sync.buffer(PIECE);
      int count = in.read(sync.data, place, PIECE);
      if (count < 0) {
        return false;
      }
      sync.wrote(count);
    }
    if (!hasStream) {
      stream.init(page.serialno());
      hasStream = true;
    }
    stream.pagein(page);
    return true;
  }
}
