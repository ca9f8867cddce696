package org.orrery.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes {@code CREDITS.md}: {@code Credits <folder of samples>}. */
public final class Credits {

  private static final String HEADING =
      """
      # Credits

      Whose work the samples are, where it comes from and under which license it is here. This table is made
      from the `sample.yml` files by `org.orrery.samples.Credits`; a test compares the two. The texts of licenses
      that ask for them are in [LICENSES](LICENSES).
      """;

  private Credits() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "samples");
    Files.writeString(folder.resolve("CREDITS.md"), of(folder), StandardCharsets.UTF_8);
  }

  /** The whole text for the folder that holds {@code materials} and {@code games}. */
  public static String of(Path folder) throws IOException {
    return HEADING
        + table("Materials", SampleFolder.read(Shelf.MATERIALS, folder.resolve("materials")))
        + table("Games", SampleFolder.read(Shelf.GAMES, folder.resolve("games")));
  }

  private static String table(String title, List<Sample> samples) {
    StringBuilder text = new StringBuilder();
    text.append("\n## ")
        .append(title)
        .append("\n\n| sample | title | credit | license | source |\n");
    text.append("|---|---|---|---|---|\n");
    for (Sample sample : samples) {
      String source = sample.field("source").text();
      text.append("| ")
          .append(
              String.join(
                  " | ",
                  sample.slug(),
                  sample.field("title").at("en").text(),
                  sample.attribution(),
                  sample.field("license").text(),
                  source.isEmpty() ? "this project" : "<" + source + ">"))
          .append(" |\n");
    }
    return text.toString();
  }
}
