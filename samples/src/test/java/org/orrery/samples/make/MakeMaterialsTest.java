package org.orrery.samples.make;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.orrery.samples.tree.Tree;

class MakeMaterialsTest {

  private static final Path MATERIALS = Path.of("materials").toAbsolutePath();

  @Test
  void what_is_made_anew_is_what_was_committed() throws IOException {
    List<MadeFile> files =
        MakeMaterials.all(MATERIALS).stream().filter(file -> !isPicture(file)).toList();

    assertThat(files).isNotEmpty();
    for (MadeFile file : files) {
      assertThat(file.bytes())
          .as(file.path())
          .isEqualTo(Files.readAllBytes(MATERIALS.resolve(file.path())));
    }
  }

  /** Deflate may pack differently from one Java to another; the pixels may not differ. */
  @Test
  void height_maps_made_anew_have_the_committed_heights() throws IOException {
    for (MadeFile file :
        MakeMaterials.all(MATERIALS).stream().filter(MakeMaterialsTest::isPicture).toList()) {
      Raster made = ImageIO.read(new ByteArrayInputStream(file.bytes())).getRaster();
      Raster committed = ImageIO.read(MATERIALS.resolve(file.path()).toFile()).getRaster();

      assertThat(made.getSampleModel().getSampleSize(0)).isEqualTo(16);
      assertThat(samples(made)).as(file.path()).isEqualTo(samples(committed));
    }
  }

  @Test
  void every_committed_model_is_well_formed_glb() throws IOException {
    try (Stream<Path> files = Files.walk(MATERIALS)) {
      List<Path> models = files.filter(file -> file.toString().endsWith(".glb")).toList();

      assertThat(models).hasSizeGreaterThan(20);
      for (Path model : models) {
        assertWellFormed(model);
      }
    }
  }

  private static void assertWellFormed(Path model) throws IOException {
    ByteBuffer glb = ByteBuffer.wrap(Files.readAllBytes(model)).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(glb.getInt()).as(model.toString()).isEqualTo(0x46546C67);
    assertThat(glb.getInt()).isEqualTo(2);
    assertThat(glb.getInt()).isEqualTo(glb.capacity());
    byte[] text = new byte[glb.getInt()];
    assertThat(text.length % 4).isZero();
    assertThat(glb.getInt()).isEqualTo(0x4E4F534A);
    glb.get(text);
    int binaryLength = glb.getInt();
    assertThat(glb.getInt()).isEqualTo(0x004E4942);
    assertThat(glb.remaining()).isEqualTo(binaryLength);
    Tree gltf = Tree.ofJson(new String(text, StandardCharsets.UTF_8));
    List<Tree> views = gltf.at("bufferViews").each().toList();
    for (Tree view : views) {
      double offset = view.at("byteOffset").number();
      assertThat(offset % 4).isZero();
      assertThat(offset + view.at("byteLength").number()).isLessThanOrEqualTo(binaryLength);
    }
    assertThat(gltf.at("nodes").each()).isNotEmpty();
    for (Tree mesh : gltf.at("meshes").each().toList()) {
      Tree primitive = mesh.at("primitives").at(0);
      Tree positions = accessor(gltf, primitive.at("attributes").at("POSITION"));
      assertThat(positions.at("min").each()).hasSize(3);
      assertThat(positions.at("max").each()).hasSize(3);
      assertThat(accessor(gltf, primitive.at("attributes").at("NORMAL")).at("count").number())
          .isEqualTo(positions.at("count").number());
      Tree indices = accessor(gltf, primitive.at("indices"));
      assertThat(indices.at("count").number() % 3).isZero();
      assertThat(gltf.at("materials").at((int) primitive.at("material").number()).isThere())
          .isTrue();
    }
  }

  private static Tree accessor(Tree gltf, Tree index) {
    return gltf.at("accessors").at((int) index.number());
  }

  private static boolean isPicture(MadeFile file) {
    return file.path().endsWith(".png");
  }

  private static int[] samples(Raster raster) {
    return raster.getSamples(
        0,
        0,
        raster.getWidth(),
        raster.getHeight(),
        0,
        new int[raster.getWidth() * raster.getHeight()]);
  }
}
