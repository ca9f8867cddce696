package org.orrery.indexer.search.lucene;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.orrery.indexer.document.DocumentType;
import org.orrery.indexer.document.IndexDocument;
import org.orrery.indexer.document.IndexSubject;
import org.orrery.indexer.search.Hit;

/** A hit as bytes, rendered when its asset is indexed so that a search only copies it. */
final class HitCodec {
  private static final int SUMMARY_LENGTH = 300;

  private HitCodec() {}

  /** Writes to memory; what it is given may fail as files do. */
  interface Writing {
    void to(DataOutput out) throws IOException;
  }

  static byte[] bytes(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStreamDataOutput out = new OutputStreamDataOutput(bytes)) {
      writing.to(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static DataInput input(byte[] bytes) {
    return new InputStreamDataInput(new ByteArrayInputStream(bytes));
  }

  static byte[] encode(IndexDocument document) {
    return bytes(out -> write(document, out));
  }

  private static void write(IndexDocument document, DataOutput out) throws IOException {
    out.writeString(document.type().name());
    out.writeString(document.id());
    out.writeVInt(document.release());
    out.writeString(document.digest());
    out.writeZLong(document.releasedAt().toEpochMilli());
    out.writeMapOfStrings(document.titles());
    out.writeMapOfStrings(summaries(document));
    out.writeString(document.kind().orElse(""));
    out.writeString(document.license());
    writeStrings(out, document.contributors());
    out.writeVInt(document.subjects().size());
    for (IndexSubject subject : document.subjects()) {
      out.writeString(subject.code());
      out.writeMapOfStrings(subject.labels());
    }
    out.writeZInt(document.year().orElse(Integer.MIN_VALUE));
    out.writeVInt(document.files().size());
    out.writeVLong(document.bytes());
    out.writeZLong(document.downloads());
    out.writeString(document.thumbnail().orElse(""));
  }

  static Hit decode(byte[] bytes) throws IOException {
    DataInput in = input(bytes);
    DocumentType type = DocumentType.valueOf(in.readString());
    String id = in.readString();
    int release = in.readVInt();
    String digest = in.readString();
    Instant releasedAt = Instant.ofEpochMilli(in.readZLong());
    Map<String, String> titles = in.readMapOfStrings();
    Map<String, String> summaries = in.readMapOfStrings();
    String kind = in.readString();
    String license = in.readString();
    List<String> contributors = readStrings(in);
    IndexSubject[] subjects = new IndexSubject[in.readVInt()];
    for (int index = 0; index < subjects.length; index++) {
      subjects[index] = new IndexSubject(in.readString(), in.readMapOfStrings());
    }
    int year = in.readZInt();
    int files = in.readVInt();
    long size = in.readVLong();
    long downloads = in.readZLong();
    String thumbnail = in.readString();
    return new Hit(
        type,
        id,
        release,
        digest,
        releasedAt,
        titles,
        summaries,
        present(kind),
        license,
        contributors,
        List.of(subjects),
        year == Integer.MIN_VALUE ? OptionalInt.empty() : OptionalInt.of(year),
        files,
        size,
        downloads,
        present(thumbnail),
        List.of());
  }

  static void writeStrings(DataOutput out, List<String> strings) throws IOException {
    out.writeVInt(strings.size());
    for (String string : strings) {
      out.writeString(string);
    }
  }

  static List<String> readStrings(DataInput in) throws IOException {
    String[] strings = new String[in.readVInt()];
    for (int index = 0; index < strings.length; index++) {
      strings[index] = in.readString();
    }
    return List.of(strings);
  }

  private static Optional<String> present(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static Map<String, String> summaries(IndexDocument document) {
    Map<String, String> summaries = new LinkedHashMap<>(document.descriptions());
    summaries.putAll(document.summaries());
    summaries.replaceAll((language, text) -> beginning(text));
    return summaries;
  }

  private static String beginning(String text) {
    String stripped = text.strip();
    if (stripped.length() <= SUMMARY_LENGTH) {
      return stripped;
    }
    int end = stripped.lastIndexOf(' ', SUMMARY_LENGTH);
    if (end < SUMMARY_LENGTH / 2) {
      end =
          SUMMARY_LENGTH - (Character.isHighSurrogate(stripped.charAt(SUMMARY_LENGTH - 1)) ? 1 : 0);
    }
    return stripped.substring(0, end).strip() + "…";
  }
}
