package org.orrery.samples.story;

import java.util.List;
import java.util.Map;

/**
 * Somebody of the story.
 *
 * @param account what the account is made from, in the API's words, but for the password
 * @param profile what is then said in it by a merge patch
 * @param roles what the person is while the story lasts; afterwards a developer
 */
record Person(
    String handle, Map<String, Object> account, Map<String, Object> profile, List<String> roles) {

  Person {
    account = Map.copyOf(account);
    profile = Map.copyOf(profile);
    roles = List.copyOf(roles);
  }
}
