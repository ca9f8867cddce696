package org.orrery.samples.bulk;

import java.util.LinkedHashMap;
import java.util.Map;

/** What became of one deposit. */
sealed interface Result {

  Deposit deposit();

  /** Everything of it is in a draft. */
  record Drafted(Deposit deposit, String asset) implements Result {}

  /** It is released, now or by an earlier import. */
  record Released(Deposit deposit, String asset, int release) implements Result {}

  record Failed(Deposit deposit, String reason) implements Result {}

  /** For the report. */
  default Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("key", deposit().key());
    switch (this) {
      case Drafted drafted -> {
        json.put("state", "draft");
        json.put("asset", drafted.asset());
      }
      case Released released -> {
        json.put("state", "released");
        json.put("asset", released.asset());
        json.put("release", released.release());
      }
      case Failed failed -> {
        json.put("state", "failed");
        json.put("reason", failed.reason());
      }
    }
    return json;
  }

  /** For a person. */
  default String line() {
    return switch (this) {
      case Drafted drafted -> deposit().key() + "  draft " + drafted.asset();
      case Released released ->
          deposit().key() + "  released " + released.asset() + "?release=" + released.release();
      case Failed failed -> deposit().key() + "  FAILED: " + failed.reason();
    };
  }
}
