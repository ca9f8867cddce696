package org.orrery.indexer.document;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One asset, as its newest release describes it. Made with {@link #of}: what is not said is empty.
 *
 * <p>Texts are plain (no markup) and keyed by language: {@code en}, {@code zh} (Simplified), {@code
 * zh-Hant}, or any other BCP 47 tag.
 *
 * @param id the asset's id, the same for all its releases
 * @param release the release's number, from 1
 * @param digest the release's digest
 * @param summaries a sentence or two for a result list; where empty, the description's beginning
 *     serves
 * @param contributors their names, as displayed
 * @param kind a material's kind; empty for a game
 * @param license the SPDX id or expression
 * @param permits what the license allows
 * @param downloads how often it was downloaded, for sorting
 * @param thumbnail the URL of its picture, to which {@code &size=} may be added; empty where it has
 *     none
 */
public record IndexDocument(
    DocumentType type,
    String id,
    int release,
    String digest,
    Instant releasedAt,
    Map<String, String> titles,
    Map<String, String> summaries,
    Map<String, String> descriptions,
    List<String> keywords,
    List<String> contributors,
    List<IndexSubject> subjects,
    Optional<String> kind,
    String license,
    Set<Permit> permits,
    List<String> languages,
    OptionalInt year,
    List<String> platforms,
    long downloads,
    Optional<String> thumbnail,
    List<IndexedFile> files) {
  public IndexDocument {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a document needs an id");
    }
    titles = Map.copyOf(titles);
    summaries = Map.copyOf(summaries);
    descriptions = Map.copyOf(descriptions);
    keywords = List.copyOf(keywords);
    contributors = List.copyOf(contributors);
    subjects = List.copyOf(subjects);
    permits = Set.copyOf(permits);
    languages = List.copyOf(languages);
    platforms = List.copyOf(platforms);
    files = List.copyOf(files);
  }

  /** The size of all files together. */
  public long bytes() {
    return files.stream().mapToLong(IndexedFile::bytes).sum();
  }

  /** The formats of its files, each once, in alphabetical order. */
  public List<String> formats() {
    return files.stream().flatMap(file -> file.format().stream()).distinct().sorted().toList();
  }

  public static Builder of(DocumentType type, String id) {
    return new Builder(type, id);
  }

  /** Collects what is known of an asset; {@link #build()} may be called more than once. */
  public static final class Builder {
    private final DocumentType type;
    private final String id;
    private int release = 1;
    private String digest = "";
    private Instant releasedAt = Instant.EPOCH;
    private Map<String, String> titles = Map.of();
    private Map<String, String> summaries = Map.of();
    private Map<String, String> descriptions = Map.of();
    private Collection<String> keywords = List.of();
    private Collection<String> contributors = List.of();
    private Collection<IndexSubject> subjects = List.of();
    private Optional<String> kind = Optional.empty();
    private String license = "";
    private Set<Permit> permits = Set.of();
    private Collection<String> languages = List.of();
    private OptionalInt year = OptionalInt.empty();
    private Collection<String> platforms = List.of();
    private long downloads;
    private Optional<String> thumbnail = Optional.empty();
    private Collection<IndexedFile> files = List.of();

    private Builder(DocumentType type, String id) {
      this.type = type;
      this.id = id;
    }

    public Builder release(int number, String releaseDigest, Instant at) {
      release = number;
      digest = releaseDigest;
      releasedAt = at;
      return this;
    }

    public Builder titles(Map<String, String> byLanguage) {
      titles = byLanguage;
      return this;
    }

    public Builder summaries(Map<String, String> byLanguage) {
      summaries = byLanguage;
      return this;
    }

    public Builder descriptions(Map<String, String> byLanguage) {
      descriptions = byLanguage;
      return this;
    }

    public Builder keywords(Collection<String> words) {
      keywords = words;
      return this;
    }

    public Builder contributors(Collection<String> names) {
      contributors = names;
      return this;
    }

    public Builder subjects(Collection<IndexSubject> all) {
      subjects = all;
      return this;
    }

    public Builder kind(String word) {
      kind = Optional.of(word);
      return this;
    }

    public Builder license(String expression, Set<Permit> allows) {
      license = expression;
      permits = allows;
      return this;
    }

    public Builder languages(Collection<String> tags) {
      languages = tags;
      return this;
    }

    public Builder year(int number) {
      year = OptionalInt.of(number);
      return this;
    }

    public Builder platforms(Collection<String> words) {
      platforms = words;
      return this;
    }

    public Builder downloads(long count) {
      downloads = count;
      return this;
    }

    public Builder thumbnail(String url) {
      thumbnail = Optional.of(url);
      return this;
    }

    public Builder files(Collection<IndexedFile> all) {
      files = all;
      return this;
    }

    public IndexDocument build() {
      return new IndexDocument(
          type,
          id,
          release,
          digest,
          releasedAt,
          titles,
          summaries,
          descriptions,
          List.copyOf(keywords),
          List.copyOf(contributors),
          List.copyOf(subjects),
          kind,
          license,
          permits,
          List.copyOf(languages),
          year,
          List.copyOf(platforms),
          downloads,
          thumbnail,
          List.copyOf(files));
    }
  }
}
