package org.orrery.assetdb.withdrawal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.orrery.assetdb.asset.AssetId;

/**
 * An asset that was taken back, whole.
 *
 * @param reason why, for everybody to read
 * @param by handle of who did it
 * @param capacity as what they did it
 */
public record Withdrawal(AssetId asset, String reason, String by, Capacity capacity, Instant at) {

  /** As what somebody withdraws; what a curator withdrew only curators may reinstate. */
  public enum Capacity {
    DEPOSITOR,
    CURATOR;

    /** {@code depositor} or {@code curator}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** {@code {reason, at, by, as}}. */
  public Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("reason", reason);
    json.put("at", at.toString());
    json.put("by", by);
    json.put("as", capacity.word());
    return json;
  }
}
