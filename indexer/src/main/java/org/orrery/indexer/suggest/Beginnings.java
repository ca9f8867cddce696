package org.orrery.indexer.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.orrery.indexer.search.Folding;

/**
 * Every place in every suggestion where somebody may begin to type: its start, the start of each
 * word, each Chinese character. The places are sorted by the folded text from there on, so that
 * what begins alike stands together and is found by halving. A place is eight bytes: the
 * suggestion's number and the offset.
 */
final class Beginnings {
  /** Of a long suggestion, only places in this much of it count. */
  private static final int LONGEST = 200;

  /** So many places are looked at for a very short beginning; further ones would not matter. */
  private static final int MOST_VISITED = 50_000;

  private static final Comparator<Found> BEST_FIRST =
      Comparator.comparing(Found::place)
          .thenComparing(Comparator.comparingLong(Found::weight).reversed())
          .thenComparingInt(found -> found.suggestion().text().length())
          .thenComparing(found -> found.suggestion().text())
          .thenComparing(found -> found.suggestion().type())
          .thenComparing(found -> found.suggestion().id().orElse(""));

  private final Suggestion[] suggestions;
  private final String[] folded;
  private final long[] weights;
  private final long[] places;

  private Beginnings(Suggestion[] suggestions, String[] folded, long[] weights, long[] places) {
    this.suggestions = suggestions;
    this.folded = folded;
    this.weights = weights;
    this.places = places;
  }

  private enum Place {
    AT_START,
    INSIDE
  }

  private record Found(Suggestion suggestion, Place place, long weight) {}

  static Beginnings of(Map<Suggestion, Long> weighted) {
    Suggestion[] suggestions = weighted.keySet().toArray(Suggestion[]::new);
    String[] folded = new String[suggestions.length];
    long[] weights = new long[suggestions.length];
    List<Long> places = new ArrayList<>();
    for (int number = 0; number < suggestions.length; number++) {
      String text = Folding.fold(suggestions[number].text().strip());
      folded[number] = text.substring(0, Math.min(LONGEST, text.length()));
      weights[number] = weighted.getOrDefault(suggestions[number], 0L);
      for (int offset : starts(folded[number])) {
        places.add(((long) number << Integer.SIZE) | offset);
      }
    }
    places.sort((one, other) -> compare(folded, one, other));
    long[] sorted = places.stream().mapToLong(Long::longValue).toArray();
    return new Beginnings(suggestions, folded, weights, sorted);
  }

  private static int[] starts(String text) {
    return IntStream.range(0, text.length()).filter(at -> isStart(text, at)).toArray();
  }

  private static boolean isStart(String text, int at) {
    if (!Character.isLetterOrDigit(text.codePointAt(at))) {
      return false;
    }
    return at == 0
        || Character.isIdeographic(text.codePointAt(at))
        || !Character.isLetterOrDigit(text.codePointBefore(at))
        || Character.isIdeographic(text.codePointBefore(at));
  }

  private static int compare(String[] folded, long one, long other) {
    return compare(folded[number(one)], (int) one, folded[number(other)], (int) other);
  }

  /** As the rests of both texts compare, without making them. */
  private static int compare(String one, int oneAt, String other, int otherAt) {
    int common = Math.min(one.length() - oneAt, other.length() - otherAt);
    for (int index = 0; index < common; index++) {
      int order = one.charAt(oneAt + index) - other.charAt(otherAt + index);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.length() - oneAt, other.length() - otherAt);
  }

  private static int number(long place) {
    return (int) (place >>> Integer.SIZE);
  }

  List<Suggestion> find(String text, int limit) {
    String beginning = Folding.fold(text.strip());
    if (beginning.isEmpty() || limit < 1) {
      return List.of();
    }
    Map<Integer, Place> numbers = new LinkedHashMap<>();
    int first = firstFrom(beginning);
    int last = Math.min(places.length, first + MOST_VISITED);
    for (int index = first; index < last; index++) {
      int number = number(places[index]);
      int offset = (int) places[index];
      if (!folded[number].startsWith(beginning, offset)) {
        break;
      }
      numbers.merge(
          number,
          offset == 0 ? Place.AT_START : Place.INSIDE,
          (some, other) -> some == Place.AT_START ? some : other);
    }
    return best(numbers, limit);
  }

  /** The best, each text once a type: two assets of one title are one wish. */
  private List<Suggestion> best(Map<Integer, Place> numbers, int limit) {
    PriorityQueue<Found> queue = new PriorityQueue<>(BEST_FIRST);
    numbers.forEach(
        (number, place) -> queue.add(new Found(suggestions[number], place, weights[number])));
    Map<String, Suggestion> best = new LinkedHashMap<>();
    while (best.size() < limit && !queue.isEmpty()) {
      Suggestion next = queue.remove().suggestion();
      best.putIfAbsent(next.type() + Folding.fold(next.text()), next);
    }
    return List.copyOf(best.values());
  }

  private int firstFrom(String beginning) {
    int low = 0;
    int high = places.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      String text = folded[number(places[middle])];
      if (compare(text, (int) places[middle], beginning, 0) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
