package org.orrery.assetdb.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What speaks for a statement.
 *
 * @param note what is to be found there
 */
public record Evidence(Source source, Optional<String> note) {

  /** {@code {asset | doi | url, note?}}. */
  public Map<String, Object> facts() {
    var facts = new LinkedHashMap<>(source.facts());
    note.ifPresent(text -> facts.put("note", text));
    return facts;
  }
}
