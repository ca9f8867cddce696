package org.orrery.indexer.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.orrery.indexer.document.IndexDocument;
import org.orrery.indexer.document.IndexFields;
import org.orrery.indexer.document.IndexSubject;
import org.orrery.indexer.document.IndexedFile;
import org.orrery.indexer.document.Measure;
import org.orrery.indexer.search.Facet;
import org.orrery.indexer.search.Folding;

/**
 * What is written for one asset: its files and their passages, and last the asset itself, as one
 * block that is replaced as a whole. Searches find assets only; the passages are there so that a
 * highlight reads one of them instead of a text of millions of characters.
 */
final class AssetBlock {
  /** The term that all assets have in {@link IndexFields#FILTER}, and nothing else has. */
  static final String ASSET = "asset";

  /** Of all the texts inside an asset's files, this many characters are indexed. */
  private static final int CONTENT_LIMIT = 20_000_000;

  /** Doc values and terms bear up to 32,766 bytes; nobody sorts or filters by the rest. */
  private static final int LONGEST_KEYWORD = 200;

  private static final int TITLE_WEIGHT = 6;
  private static final int KEYWORD_WEIGHT = 3;
  private static final int NAME_WEIGHT = 2;
  private static final int TEXT_WEIGHT = 1;
  private static final int MOST_WEIGHTED_FILES = 200;
  private static final int SHORTEST_SPELLING = 4;

  private static final FieldType WEIGHTED = indexed(IndexOptions.DOCS_AND_FREQS, Norms.KEPT);
  private static final FieldType ORDERED =
      indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, Norms.LEFT_OUT);
  private static final FieldType ORDERED_SCORED =
      indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, Norms.KEPT);
  private static final FieldType MARKED = indexed(IndexOptions.DOCS, Norms.LEFT_OUT);

  private enum Norms {
    KEPT,
    LEFT_OUT
  }

  private final IndexDocument source;
  private final List<Document> block = new ArrayList<>();
  private final Document asset = new Document();

  private AssetBlock(IndexDocument source) {
    this.source = source;
  }

  static List<Document> of(IndexDocument document) {
    AssetBlock writing = new AssetBlock(document);
    writing.addFiles();
    writing.addWords();
    writing.addFilters();
    writing.addSortKeys();
    writing.asset.add(new StoredField(IndexFields.HIT, HitCodec.encode(document)));
    writing.asset.add(new StoredField(IndexFields.TEXTS, HitTexts.encode(document)));
    int children = writing.block.size();
    writing.asset.add(new NumericDocValuesField(IndexFields.CHILDREN, children));
    writing.block.add(writing.asset);
    return writing.block;
  }

  private void addFiles() {
    List<String> contents = new ArrayList<>();
    int left = CONTENT_LIMIT;
    for (IndexedFile file : source.files()) {
      Document header = child();
      header.add(new StoredField(IndexFields.FILE_STATE, FileStates.encode(file)));
      header.add(words(IndexFields.FILE_NAME, new WordStream(List.of(file.path())), MARKED));
      String text = file.text().substring(0, Math.min(left, file.text().length()));
      left -= text.length();
      if (!text.isBlank()) {
        contents.add(text);
        Passages.cut(text).forEach(passage -> addPassage(file.path(), passage));
      }
    }
    asset.add(words(IndexFields.CONTENT, new WordStream(contents), ORDERED_SCORED));
  }

  private void addPassage(String path, String passage) {
    Document child = child();
    child.add(words(IndexFields.PASSAGE, new WordStream(List.of(passage)), MARKED));
    byte[] stored =
        HitCodec.bytes(
            out -> {
              out.writeString(path);
              out.writeString(passage);
            });
    child.add(new StoredField(IndexFields.PASSAGE_TEXT, stored));
  }

  private Document child() {
    Document child = new Document();
    child.add(new StringField(IndexFields.OWNER, source.id(), Field.Store.NO));
    block.add(child);
    return child;
  }

  private void addWords() {
    List<String> titles = sorted(source.titles());
    List<String> subjects = new ArrayList<>();
    for (IndexSubject subject : source.subjects()) {
      subjects.add(subject.code());
      subjects.addAll(sorted(subject.labels()));
    }
    List<String> texts = new ArrayList<>(sorted(source.summaries()));
    texts.addAll(sorted(source.descriptions()));
    List<String> paths = source.files().stream().map(IndexedFile::path).toList();

    WeightedWords weighted = new WeightedWords();
    weighted.add(source.id(), KEYWORD_WEIGHT);
    titles.forEach(text -> weighted.add(text, TITLE_WEIGHT));
    source.keywords().forEach(text -> weighted.add(text, KEYWORD_WEIGHT));
    source.contributors().forEach(text -> weighted.add(text, NAME_WEIGHT));
    subjects.forEach(text -> weighted.add(text, NAME_WEIGHT));
    texts.forEach(text -> weighted.add(text, TEXT_WEIGHT));
    paths.stream().limit(MOST_WEIGHTED_FILES).forEach(text -> weighted.add(text, TEXT_WEIGHT));
    asset.add(words(IndexFields.WORDS, weighted, WEIGHTED));

    List<String> all = new ArrayList<>(titles);
    all.addAll(source.keywords());
    all.addAll(source.contributors());
    all.addAll(subjects);
    all.addAll(texts);
    addSpelling(all);
    all.addAll(paths);
    asset.add(words(IndexFields.PHRASES, new WordStream(all), ORDERED));
    asset.add(words(IndexFields.TITLE, new WordStream(titles), ORDERED_SCORED));
    asset.add(words(IndexFields.KEYWORD, new WordStream(source.keywords()), ORDERED));
    asset.add(words(IndexFields.CONTRIBUTOR, new WordStream(source.contributors()), ORDERED));
    asset.add(words(IndexFields.SUBJECT, new WordStream(subjects), ORDERED));
    asset.add(words(IndexFields.FILE, new WordStream(paths), ORDERED));
  }

  private void addSpelling(List<String> texts) {
    Set<String> surfaces = new LinkedHashSet<>();
    for (String text : texts) {
      for (Token token : Segmenter.tokens(text)) {
        boolean word = token.kind() == Token.Kind.WORD;
        if (word && token.surface().length() >= SHORTEST_SPELLING) {
          surfaces.add(token.surface());
        }
      }
    }
    for (String surface : surfaces) {
      asset.add(new StringField(IndexFields.SPELLING, surface, Field.Store.NO));
    }
  }

  private void addFilters() {
    asset.add(new StringField(IndexFields.ID, source.id(), Field.Store.NO));
    asset.add(new StringField(IndexFields.OWNER, source.id(), Field.Store.NO));
    asset.add(new StringField(IndexFields.FILTER, ASSET, Field.Store.NO));
    addFacet(Facet.TYPE, List.of(source.type().word()));
    addFacet(Facet.KIND, source.kind().stream().toList());
    addFacet(Facet.LICENSE, source.license().isEmpty() ? List.of() : List.of(source.license()));
    addFacet(
        Facet.SUBJECT,
        source.subjects().stream().flatMap(subject -> subject.lineage().stream()).toList());
    addFacet(Facet.FORMAT, source.formats());
    addFacet(Facet.LANGUAGE, source.languages());
    addFacet(Facet.YEAR, source.year().stream().mapToObj(Integer::toString).toList());
    addFacet(Facet.PLATFORM, source.platforms());
    source.contributors().forEach(name -> addFilter(contributorFilter(name)));
    source.permits().forEach(permit -> addFilter("permit=" + permit.word()));
    source.year().ifPresent(year -> asset.add(new IntPoint(IndexFields.YEAR, year)));
    for (Measure measure : Measure.values()) {
      addMeasure(measure);
    }
  }

  private void addMeasure(Measure measure) {
    source.files().stream()
        .flatMap(file -> file.measure(measure).stream().boxed())
        .distinct()
        .forEach(value -> asset.add(new DoublePoint(IndexFields.measure(measure), value)));
  }

  private void addFacet(Facet facet, List<String> values) {
    for (String value : Set.copyOf(values)) {
      addFilter(facetFilter(facet, value));
      String packed = facet.word() + "=" + beginning(value);
      asset.add(new SortedSetDocValuesField(IndexFields.FACETS, new BytesRef(packed)));
    }
  }

  private void addFilter(String term) {
    asset.add(new StringField(IndexFields.FILTER, term, Field.Store.NO));
  }

  /** The term of a facet's value; cases fall together so that people may type {@code cc-by-4.0}. */
  static String facetFilter(Facet facet, String value) {
    return facet.word() + "=" + beginning(value).toLowerCase(Locale.ROOT);
  }

  static String contributorFilter(String name) {
    return "contributor=" + beginning(Folding.fold(name.strip()));
  }

  private void addSortKeys() {
    asset.add(new SortedDocValuesField(IndexFields.ID, new BytesRef(source.id())));
    addNumberSort(IndexFields.RELEASED_AT, source.releasedAt().toEpochMilli());
    addNumberSort(IndexFields.DOWNLOADS, source.downloads());
    addTitleSort(IndexFields.TITLE_SORT_EN, List.of("en", "zh", "zh-Hant"));
    addTitleSort(IndexFields.TITLE_SORT_ZH, List.of("zh", "zh-Hant", "en"));
  }

  /** With points beside the values, a sort skips what cannot reach the page. */
  private void addNumberSort(String field, long value) {
    asset.add(new NumericDocValuesField(field, value));
    asset.add(new LongPoint(field, value));
  }

  private void addTitleSort(String field, List<String> languages) {
    languages.stream()
        .filter(source.titles()::containsKey)
        .findFirst()
        .or(() -> source.titles().keySet().stream().sorted().findFirst())
        .map(language -> source.titles().get(language))
        .ifPresent(
            title -> {
              String key = beginning(Folding.fold(title.strip()));
              asset.add(new SortedDocValuesField(field, new BytesRef(key)));
            });
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(LONGEST_KEYWORD, text.length()));
  }

  private static List<String> sorted(Map<String, String> byLanguage) {
    return List.copyOf(new TreeMap<>(byLanguage).values());
  }

  private static Field words(String name, TokenStream stream, FieldType type) {
    return new Field(name, stream, type);
  }

  private static FieldType indexed(IndexOptions options, Norms norms) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(norms == Norms.LEFT_OUT);
    type.freeze();
    return type;
  }
}
