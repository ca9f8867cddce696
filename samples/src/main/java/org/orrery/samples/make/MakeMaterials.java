package org.orrery.samples.make;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.orrery.samples.sound.Sounds;
import org.orrery.samples.sound.WavFile;
import org.orrery.samples.table.ElementTable;
import org.orrery.samples.table.StarTables;
import org.orrery.samples.terrain.Crater;

/** Writes every computed material anew: {@code MakeMaterials <folder of materials>}. */
public final class MakeMaterials {

  private MakeMaterials() {}

  public static void main(String[] arguments) throws IOException {
    Path materials = Path.of(arguments.length > 0 ? arguments[0] : "samples/materials");
    for (MadeFile file : all(materials)) {
      Path target = materials.resolve(file.path());
      Files.createDirectories(target.resolveSibling("."));
      byte[] bytes = file.bytes();
      Files.write(target, bytes);
      System.out.printf("%9d  %s%n", bytes.length, file.path());
    }
  }

  static List<MadeFile> all(Path materials) {
    List<MadeFile> files = new ArrayList<>(Models.all(materials));
    files.addAll(sounds());
    files.add(new MadeFile("lunar-crater-bowl/crater-8km.png", () -> heightMap(8, 24)));
    files.add(new MadeFile("lunar-crater-tycho-size/crater-85km.png", () -> heightMap(85, 220)));
    Path stars = materials.resolve("star-catalogue");
    files.add(new MadeFile("bright-stars/bright-stars.csv", () -> StarTables.brightStars(stars)));
    files.add(
        new MadeFile(
            "messier-catalogue/messier.csv",
            () -> StarTables.messier(materials.resolve("messier-catalogue"))));
    files.add(new MadeFile("planet-elements/planet-elements.csv", StarTables::planets));
    Path isotopes = materials.resolve("chemical-elements/isotopes.json");
    files.add(new MadeFile("chemical-elements/elements.csv", () -> ElementTable.of(isotopes)));
    return files;
  }

  private static List<MadeFile> sounds() {
    return List.of(
        // Manchester and others, ATNF catalogue: rotation 1.39954 Hz; pulse width about 2.5 % of a
        // turn.
        wav("pulsar-b0329/pulsar-b0329.wav", () -> Sounds.pulsar(1.39954, 0.025, 10)),
        wav("pulsar-vela/pulsar-vela.wav", () -> Sounds.pulsar(11.1946, 0.045, 8)),
        // Chirp mass in the detectors' frame: Abbott and others, PRL 116 (2016) 241102.
        wav("black-hole-chirp/gw150914-chirp.wav", () -> Sounds.chirp(30.6, 25, 250, 1)),
        wav("black-hole-chirp/gw150914-chirp-raised.wav", () -> Sounds.chirp(30.6, 25, 250, 4)),
        // Abbott and others, PRL 119 (2017) 161101: 1.1977 solar masses in the detectors' frame.
        wav("neutron-star-chirp/gw170817-chirp.wav", () -> Sounds.chirp(1.1977, 60, 1500, 1)),
        wav("planets-as-tones/planets-as-tones.wav", Sounds::planets),
        wav("beats/beats-440-443.wav", () -> Sounds.beats(440, 443, 4)),
        wav("beats/beats-440-450.wav", () -> Sounds.beats(440, 450, 4)));
  }

  private static MadeFile wav(String path, java.util.function.Supplier<double[]> sound) {
    return new MadeFile(path, () -> WavFile.of(sound.get()));
  }

  private static byte[] heightMap(double diameter, double width) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new Crater(diameter).heightMap(512, width), "png", png);
    return png.toByteArray();
  }
}
