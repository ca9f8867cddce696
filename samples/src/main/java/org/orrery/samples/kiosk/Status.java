package org.orrery.samples.kiosk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a kiosk is.
 *
 * @param lastLook when it last looked at the server
 * @param lastInStep when it last had what the server has
 * @param trouble why it had not at the last look
 * @param isStale whether what it shows is older than the server allows without a look; it shows it
 *     all the same
 */
record Status(
    String server,
    String channel,
    Optional<Instant> lastLook,
    Optional<Instant> lastInStep,
    Optional<String> trouble,
    Optional<Playlist> playlist,
    boolean isStale,
    int playable,
    long freeBytes) {

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("server", server);
    json.put("channel", channel);
    json.put("inStep", trouble.isEmpty() && lastInStep.isPresent());
    trouble.ifPresent(why -> json.put("trouble", why));
    lastLook.ifPresent(at -> json.put("lastLook", at.toString()));
    lastInStep.ifPresent(at -> json.put("lastInStep", at.toString()));
    playlist.ifPresent(
        list -> {
          json.put("sequence", list.sequence());
          json.put("issuedAt", list.issuedAt().toString());
          json.put("validUntil", list.validUntil().toString());
          json.put("bytes", list.bytes());
        });
    json.put("stale", isStale);
    json.put("games", playable);
    json.put("freeBytes", freeBytes);
    return json;
  }
}
