package org.orrery.indexer.derive.worker;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A recipe knows why it makes nothing to look at. */
public final class CannotPreview extends Exception {
  private static final long serialVersionUID = 1L;

  private final NoPreview reason;
  private final transient Map<String, Object> measures;

  public CannotPreview(NoPreview reason) {
    this(reason, Map.of());
  }

  /**
   * Says also what could be measured nevertheless.
   *
   * @param measures as in {@link Made#measures}
   */
  public CannotPreview(NoPreview reason, Map<String, Object> measures) {
    super(reason.en());
    this.reason = reason;
    this.measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
  }

  public NoPreview reason() {
    return reason;
  }

  public Map<String, Object> measures() {
    return measures;
  }
}
