package org.orrery.indexer.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orrery.indexer.document.DocumentType;
import org.orrery.indexer.document.IndexDocument;
import org.orrery.indexer.document.IndexSubject;
import org.orrery.indexer.document.IndexedFile;
import org.orrery.indexer.document.Permit;

/** Documents that tests speak about. */
public final class SampleDocuments {
  public static final IndexSubject STARS =
      new IndexSubject("astronomy.stars", Map.of("en", "Stars", "zh", "恒星"));
  public static final IndexSubject GALAXIES =
      new IndexSubject("astronomy.galaxies", Map.of("en", "Galaxies", "zh", "星系"));
  public static final IndexSubject BIOLOGY =
      new IndexSubject("biology", Map.of("en", "Biology", "zh", "生物学"));

  private SampleDocuments() {}

  public static IndexDocument.Builder aMaterial(String id) {
    return IndexDocument.of(DocumentType.MATERIAL, id)
        .release(1, "sha256:" + "0".repeat(64), Instant.parse("2026-01-01T00:00:00Z"))
        .kind("model")
        .license("CC0-1.0", Set.of(Permit.values()));
  }

  public static IndexDocument.Builder aGame(String id) {
    return IndexDocument.of(DocumentType.GAME, id)
        .release(1, "sha256:" + "1".repeat(64), Instant.parse("2026-01-02T00:00:00Z"))
        .license("CC-BY-SA-4.0", Set.of(Permit.COMMERCIAL, Permit.DERIVATIVES))
        .platforms(List.of("web"));
  }

  /** A model of a nebula, with everything said. */
  public static IndexDocument.Builder crabNebula(String id) {
    return aMaterial(id)
        .titles(Map.of("en", "The Crab Nebula in three dimensions", "zh", "蟹状星云三维模型"))
        .descriptions(
            Map.of("en", "A remnant of the supernova of 1054.", "zh", "1054年超新星的遗迹，供科学游戏使用。"))
        .keywords(List.of("supernova remnant", "M1"))
        .contributors(List.of("Ada Lovelace", "王小明"))
        .subjects(List.of(STARS))
        .languages(List.of("en", "zh"))
        .year(2020)
        .downloads(7)
        .thumbnail("/api/materials/" + id + "/thumbnail")
        .files(
            List.of(
                IndexedFile.done("models/crab_nebula.glb", "model/gltf-binary", 1_000, ""),
                IndexedFile.done(
                    "docs/notes.pdf",
                    "application/pdf",
                    234,
                    "The pulsar wind torus was digitised from Chandra images."),
                IndexedFile.failed("raw/cube.fits", "application/fits", 5, "too large"),
                IndexedFile.waiting("readme.txt", "text/plain", 1)));
  }

  public static IndexDocument titled(String id, String english) {
    return aMaterial(id).titles(Map.of("en", english)).build();
  }

  public static IndexDocument titledInChinese(String id, String chinese) {
    return aMaterial(id).titles(Map.of("zh", chinese)).build();
  }
}
