package org.orrery.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.platform.problem.ProblemException;

/** Lists of the API: {@code limit} from 1 to 100, 20 by default. */
public final class Paging {

  public static final int DEFAULT_LIMIT = 20;
  public static final int MOST = 100;

  private Paging() {}

  /** The limit that was asked for. */
  public static int limit(Optional<Integer> limit) {
    var wanted = limit.orElse(DEFAULT_LIMIT);
    if (wanted < 1 || wanted > MOST) {
      throw ProblemException.badRequest("limit is a number from 1 to " + MOST + ".");
    }
    return wanted;
  }

  /** {@code {items, total, next}}; no {@code next} on the last page. */
  public static Map<String, Object> json(List<?> items, long total, Optional<String> next) {
    var json = new LinkedHashMap<String, Object>();
    json.put("items", items);
    json.put("total", total);
    next.ifPresent(cursor -> json.put("next", cursor));
    return json;
  }
}
