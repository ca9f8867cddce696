package org.orrery.assetdb.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.assetdb.Fixtures.anAccount;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.Description;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.credit.Contributor;
import org.orrery.assetdb.credit.CreditRole;
import org.orrery.assetdb.credit.Orcid;

class IndependenceTest {

  private static final String ORCID = "0000-0002-1825-0097";

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # curator      | ORCID               | house              | free
          Vera           |                     |                    | true
          Emmy Noether   |                     |                    | false
          emmy  NOETHER  |                     |                    | false
          E. Noether     | 0000-0002-1825-0097 |                    | false
          Emmy Noether   | 0000-0001-5109-3700 |                    | true
          Vera           |                     | Science Museum     | false
          Vera           |                     | SCIENCE  MUSEUM    | false
          Vera           |                     | Science Museum II  | true
          Vera           |                     | House of the Owner | false
          Vera           |                     | HOUSE of the OWNER | false
          """,
      delimiter = '|')
  void nobody_judges_their_own_work_or_that_of_their_house(
      String name, String orcid, String house, boolean isFree) {
    var curator = account(name, Optional.ofNullable(orcid), Optional.ofNullable(house));
    var owner = account("Owner", Optional.empty(), Optional.of("House of the Owner"));

    assertThat(Independence.obstacle(curator, game(), List.of(owner)).isEmpty()).isEqualTo(isFree);
  }

  private static Account account(String name, Optional<String> orcid, Optional<String> house) {
    var somebody = anAccount("somebody");
    return new Account(
        "somebody",
        somebody.email(),
        name,
        orcid.map(Orcid::parse),
        house,
        "en",
        somebody.roles(),
        somebody.createdAt(),
        0);
  }

  private static Description game() {
    return new Descriptions()
        .read(AssetType.GAME, Map.of("title", Map.of("en", "Star Hopper")))
        .withContributors(
            List.of(
                new Contributor(
                    "Emmy Noether",
                    Optional.of(Orcid.parse(ORCID)),
                    Optional.of("Science Museum"),
                    List.of(CreditRole.CREATOR))));
  }
}
