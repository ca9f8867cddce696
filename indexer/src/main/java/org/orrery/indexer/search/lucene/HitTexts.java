package org.orrery.indexer.search.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.orrery.indexer.document.IndexDocument;

/**
 * An asset's texts as highlights are cut from them, by the field's name in the order in which they
 * are tried.
 */
final class HitTexts {
  /** Of one text, this much is looked through for a highlight. */
  private static final int LIMIT = 20_000;

  private HitTexts() {}

  static byte[] encode(IndexDocument document) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    addAll(texts, "title.", document.titles());
    texts.put("keywords", document.keywords());
    texts.put("contributors", document.contributors());
    texts.put(
        "subjects",
        document.subjects().stream()
            .flatMap(subject -> new TreeMap<>(subject.labels()).values().stream())
            .toList());
    addAll(texts, "summary.", document.summaries());
    addAll(texts, "description.", document.descriptions());
    return HitCodec.bytes(out -> write(texts, out));
  }

  private static void addAll(
      Map<String, List<String>> texts, String prefix, Map<String, String> byLanguage) {
    new TreeMap<>(byLanguage)
        .forEach((language, text) -> texts.put(prefix + language, List.of(text)));
  }

  private static void write(Map<String, List<String>> texts, DataOutput out) throws IOException {
    out.writeVInt(texts.size());
    for (Map.Entry<String, List<String>> entry : texts.entrySet()) {
      out.writeString(entry.getKey());
      HitCodec.writeStrings(out, entry.getValue().stream().map(HitTexts::limited).toList());
    }
  }

  private static String limited(String text) {
    return text.substring(0, Math.min(LIMIT, text.length()));
  }

  static Map<String, List<String>> decode(byte[] bytes) throws IOException {
    DataInput in = HitCodec.input(bytes);
    int size = in.readVInt();
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (int index = 0; index < size; index++) {
      String name = in.readString();
      texts.put(name, HitCodec.readStrings(in));
    }
    return texts;
  }
}
