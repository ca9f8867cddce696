package org.orrery.indexer.derive;

import java.util.List;
import java.util.Map;
import org.orrery.assetdb.derivative.Deriving;
import org.orrery.indexer.derive.worker.NoPreview;

/** What a recipe came to for a file. */
public sealed interface Work {

  /** Something was made; its bytes are stored by now. */
  record Made(List<Deriving.Stored> products, Map<String, Object> measures) implements Work {

    public Made {
      products = List.copyOf(products);
    }
  }

  /** Nothing was. */
  record Failed(NoPreview reason, Map<String, Object> measures) implements Work {}
}
