package org.orrery.platform.pack;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.Kind;
import org.orrery.assetdb.asset.MaterialDescription;
import org.orrery.assetdb.license.Use;
import org.orrery.assetdb.license.Verdict;
import org.orrery.assetdb.pack.Packed;
import org.orrery.assetdb.pack.Viewing;
import org.orrery.assetdb.release.Release;
import org.orrery.indexer.document.DocumentType;
import org.orrery.indexer.document.Permit;
import org.orrery.indexer.search.Facet;
import org.orrery.indexer.search.Hit;
import org.orrery.indexer.search.Query;
import org.orrery.indexer.search.SearchBusy;
import org.orrery.indexer.search.SearchIndex;

/**
 * Asks the index for materials of the same kind and subject as those that stand in the way of a
 * pack's use; which of them would do is decided by the asset database.
 */
@Singleton
final class Alternatives {

  private static final int MOST_PARTS = 20;
  private static final int CANDIDATES = 30;

  private final SearchIndex index;
  private final Viewing viewing;

  Alternatives(SearchIndex index, Viewing viewing) {
    this.index = index;
    this.viewing = viewing;
  }

  /**
   * What could be taken instead, by the asset that stands in the way; none where none was found.
   */
  Map<AssetId, List<Release>> of(Packed packed) {
    var found = new LinkedHashMap<AssetId, List<Release>>();
    if (packed.verdict() == Verdict.CONFLICT) {
      packed.conflicting().stream()
          .limit(MOST_PARTS)
          .forEach(
              part -> {
                var instead = viewing.alternatives(packed, part, candidates(packed, part));
                if (!instead.isEmpty()) {
                  found.put(part.asset(), instead);
                }
              });
    }
    return found;
  }

  private List<AssetId> candidates(Packed packed, Packed.Part part) {
    if (!(part.release().description() instanceof MaterialDescription material)
        || material.kind().isEmpty()) {
      return List.of();
    }
    var query =
        Query.of("")
            .filter(Facet.TYPE, DocumentType.MATERIAL.word())
            .filter(Facet.KIND, material.kind().map(Kind::word).orElseThrow())
            .filter(Facet.SUBJECT, material.subjects())
            .permits(permits(packed.pack().use()))
            .limit(CANDIDATES)
            .facets(Set.of());
    try {
      return index.search(query.build()).hits().stream().map(Hit::id).map(AssetId::new).toList();
    } catch (SearchBusy busy) {
      // Whoever asked wants the verdict; what else could be taken can be asked again.
      return List.of();
    }
  }

  private static Set<Permit> permits(Use use) {
    var permits = EnumSet.noneOf(Permit.class);
    if (use.commercial()) {
      permits.add(Permit.COMMERCIAL);
    }
    if (use.modified()) {
      permits.add(Permit.DERIVATIVES);
    }
    return permits;
  }
}
