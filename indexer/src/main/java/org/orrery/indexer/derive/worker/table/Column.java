package org.orrery.indexer.derive.worker.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is known of the cells below one another, a few numbers however many they are. */
final class Column {

  private static final Set<String> MISSING =
      Set.of("", "na", "n/a", "nan", "null", "none", "nil", "-", "--", "—", "?", "...", "#n/a");

  private static final int MOST_VALUES = 200;
  private static final int SHOWN_VALUES = 6;
  private static final int LONGEST_VALUE = 60;

  private final Map<ValueType, Long> types = new EnumMap<>(ValueType.class);
  private final Set<String> values = new LinkedHashSet<>();
  private boolean hasMoreValues;
  private long missing;
  private double least = Double.POSITIVE_INFINITY;
  private double most = Double.NEGATIVE_INFINITY;
  private String first = "";
  private String last = "";

  void add(String cell) {
    var text = cell.strip();
    if (MISSING.contains(text.toLowerCase(Locale.ROOT))) {
      missing++;
      return;
    }
    var type = ValueType.of(text);
    types.merge(type, 1L, Long::sum);
    if (type.isNumber()) {
      double number = Double.parseDouble(text);
      least = Math.min(least, number);
      most = Math.max(most, number);
    }
    if (type == ValueType.DATE) {
      first = first.isEmpty() || text.compareTo(first) < 0 ? text : first;
      last = text.compareTo(last) > 0 ? text : last;
    }
    if (values.size() < MOST_VALUES) {
      values.add(Profile.cut(text, LONGEST_VALUE));
    } else {
      hasMoreValues |= !values.contains(Profile.cut(text, LONGEST_VALUE));
    }
  }

  private long count(ValueType type) {
    return types.getOrDefault(type, 0L);
  }

  /** The narrowest type that all cells have; of numbers called so, that of coordinates. */
  ValueType type(String name) {
    long all = types.values().stream().mapToLong(Long::longValue).sum();
    if (all == 0) {
      return ValueType.TEXT;
    }
    long numbers = count(ValueType.INTEGER) + count(ValueType.NUMBER);
    if (numbers == all) {
      if (Units.isPlace(name) && least >= -180 && most <= 360) {
        return ValueType.COORDINATES;
      }
      return count(ValueType.NUMBER) == 0 ? ValueType.INTEGER : ValueType.NUMBER;
    }
    return types.entrySet().stream()
        .filter(entry -> entry.getValue() == all)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(ValueType.TEXT);
  }

  /** What is known, for JSON. */
  Map<String, Object> toMap(String name) {
    var map = new LinkedHashMap<String, Object>();
    var type = type(name);
    map.put("name", name);
    map.put("type", type.word());
    Units.of(name)
        .filter(unit -> type.isNumber() || type == ValueType.COORDINATES)
        .ifPresent(unit -> map.put("unit", unit));
    map.put("missing", missing);
    if (most >= least && type != ValueType.TEXT) {
      map.put("min", plain(least));
      map.put("max", plain(most));
    } else if (type == ValueType.DATE) {
      map.put("min", first);
      map.put("max", last);
    }
    map.put("distinct", values.size());
    map.put("distinctIsAtLeast", hasMoreValues);
    map.put("sample", new ArrayList<>(values).subList(0, Math.min(SHOWN_VALUES, values.size())));
    return map;
  }

  /** A whole number without its point. */
  private static Object plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15 ? (Object) (long) number : number;
  }
}
