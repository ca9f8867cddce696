package org.orrery.indexer.extract.tika.worker;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.orrery.indexer.extract.Extraction.Detail;
import org.orrery.indexer.worker.process.Frame;

/** Picks, from all that parsers say about a file, what tells a person something. */
final class Details {
  private static final int VALUES_OF_A_DETAIL = 20;
  private static final int CHARACTERS_OF_A_VALUE = 2_000;

  /** A language tag as BCP 47 forms it, near enough to keep out all else. */
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}");

  private static final Map<Detail, List<String>> SOURCES =
      Map.ofEntries(
          Map.entry(Detail.TITLE, List.of("dc:title", "png:Title")),
          Map.entry(
              Detail.CREATOR,
              List.of(
                  "dc:creator",
                  "xmpDM:artist",
                  "xmpDM:composer",
                  "Exif IFD0:Artist",
                  "png:Author")),
          Map.entry(
              Detail.DESCRIPTION,
              List.of("dc:description", "Exif IFD0:Image Description", "png:Description")),
          Map.entry(Detail.KEYWORDS, List.of("dc:subject")),
          Map.entry(Detail.PUBLISHER, List.of("dc:publisher")),
          Map.entry(
              Detail.RIGHTS,
              List.of("dc:rights", "xmpDM:copyright", "Exif IFD0:Copyright", "png:Copyright")),
          Map.entry(Detail.CREATED, List.of("dcterms:created", "xmpDM:releaseDate")),
          Map.entry(Detail.ALBUM, List.of("xmpDM:album")),
          Map.entry(Detail.GENRE, List.of("xmpDM:genre")),
          Map.entry(
              Detail.COMMENT,
              List.of(
                  "w:Comments", "xmpDM:logComment", "Exif SubIFD:User Comment", "png:Comment")));

  /** How the PNG reader of the JDK shows a text chunk. */
  private static final Pattern PNG_TEXT =
      Pattern.compile("keyword=(\\w+), (?:.*?, )?(?:value|text)=(.*?)(?:, encoding=.*)?");

  private Details() {}

  static Stream<Frame> of(Metadata metadata) {
    readPngTexts(metadata);
    return Stream.concat(
        Arrays.stream(Detail.values()).flatMap(detail -> stated(detail, metadata)),
        language(metadata));
  }

  private static Stream<Frame> stated(Detail detail, Metadata metadata) {
    return SOURCES.getOrDefault(detail, List.of()).stream()
        .flatMap(name -> Arrays.stream(metadata.getValues(name)))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(Details::shortened)
        .distinct()
        .limit(VALUES_OF_A_DETAIL)
        .map(value -> new Frame.Stated(detail, value));
  }

  private static Stream<Frame> language(Metadata metadata) {
    return Stream.of("dc:language", "Content-Language")
        .flatMap(name -> Arrays.stream(metadata.getValues(name)))
        .filter(tag -> LANGUAGE.matcher(tag).matches())
        .limit(1)
        .map(Frame.Language::new);
  }

  private static String shortened(String value) {
    int end = Math.min(value.length(), CHARACTERS_OF_A_VALUE);
    return Character.isHighSurrogate(value.charAt(end - 1))
        ? value.substring(0, end - 1)
        : value.substring(0, end);
  }

  private static void readPngTexts(Metadata metadata) {
    for (var name : metadata.names()) {
      if (name.endsWith("EXtEntry") || name.endsWith("TextEntry")) {
        for (var entry : metadata.getValues(name)) {
          var text = PNG_TEXT.matcher(entry);
          if (text.matches()) {
            metadata.add("png:" + text.group(1), text.group(2));
          }
        }
      }
    }
  }
}
