package org.orrery.platform.harvest;

import java.util.Optional;
import java.util.regex.Pattern;
import org.orrery.assetdb.credit.Contributor;

/**
 * A contributor's name as formats want it that sort by family name. A contributor may be an
 * organisation, and nobody said which: only who is surely a person is taken apart, since “Earth,
 * N.” for Natural Earth is a worse mistake than a name left as it was written. Chinese names are
 * never turned round.
 *
 * @param whole as it was written
 * @param family the family name with its particles; empty where the name is left whole
 * @param given the rest; empty where the name is left whole
 */
public record PersonName(String whole, Optional<String> family, Optional<String> given) {

  private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.(-\\p{Lu}\\.)*");
  private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’.-]*");
  private static final Pattern PARTICLE = Pattern.compile("[\\p{Ll}'’]{1,4}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern ORGANISATION =
      Pattern.compile(
          "(?iU)\\b(museum|institute?|university|college|school|society|library|archives?|survey|"
              + "centers?|centres?|agency|project|programme?|team|group|foundation|observatory|"
              + "laborator(y|ies)|contributors|consortium|collaboration|studios?|games|inc|ltd|"
              + "gmbh|llc)\\b");
  private static final int MOST_WORDS = 6;

  /** The name of the contributor. */
  public static PersonName of(Contributor contributor) {
    var name = contributor.name().strip().replaceAll("\\s+", " ");
    var words = name.split(" ", -1);
    if (HAN.matcher(name).find()
        || ORGANISATION.matcher(name).find()
        || words.length < 2
        || words.length > MOST_WORDS) {
      return whole(name);
    }
    var comma = name.indexOf(", ");
    if (comma > 0) {
      return comma == name.lastIndexOf(", ") && isSurelyAPerson(contributor, words)
          ? parted(name, name.substring(0, comma), name.substring(comma + 2))
          : whole(name);
    }
    return isSurelyAPerson(contributor, words) ? parted(name, words) : whole(name);
  }

  private static boolean isSurelyAPerson(Contributor contributor, String[] words) {
    if (contributor.orcid().isPresent()) {
      return true;
    }
    var hasInitial = false;
    for (var word : words) {
      var bare = word.replace(",", "");
      hasInitial |= INITIAL.matcher(bare).matches();
      if (!WORD.matcher(bare).matches() && !PARTICLE.matcher(bare).matches()) {
        return false;
      }
    }
    return WORD.matcher(words[words.length - 1]).matches()
        && (hasInitial || contributor.affiliation().isPresent());
  }

  private static PersonName parted(String name, String[] words) {
    var first = words.length - 1;
    while (first > 1 && PARTICLE.matcher(words[first - 1]).matches()) {
      first--;
    }
    return parted(
        name,
        String.join(" ", java.util.Arrays.copyOfRange(words, first, words.length)),
        String.join(" ", java.util.Arrays.copyOfRange(words, 0, first)));
  }

  private static PersonName parted(String whole, String family, String given) {
    return new PersonName(whole, Optional.of(family), Optional.of(given));
  }

  private static PersonName whole(String name) {
    return new PersonName(name, Optional.empty(), Optional.empty());
  }

  /** Family name first, where it is known which it is. */
  public String sorted() {
    return family.flatMap(last -> given.map(first -> last + ", " + first)).orElse(whole);
  }
}
