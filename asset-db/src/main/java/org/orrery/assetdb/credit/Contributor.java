package org.orrery.assetdb.credit;

import java.util.List;
import java.util.Optional;

/**
 * A person or an organisation that had a part in an asset.
 *
 * @param name as it is to be printed
 * @param roles what they did, most important first, each once; at least one
 */
public record Contributor(
    String name, Optional<Orcid> orcid, Optional<String> affiliation, List<CreditRole> roles) {

  public Contributor {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A contributor needs a name");
    }
    roles = roles.stream().distinct().toList();
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("%s needs a role, such as creator".formatted(name));
    }
  }

  /** A contributor of whom only the name and the roles are known. */
  public static Contributor named(String name, CreditRole... roles) {
    return new Contributor(name, Optional.empty(), Optional.empty(), List.of(roles));
  }
}
