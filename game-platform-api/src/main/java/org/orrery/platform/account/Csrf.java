package org.orrery.platform.account;

import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Session;

/** Proof that a write by a signed-in browser comes from a page of ours. */
public final class Csrf {

  /** Header in which scripts send the token. */
  public static final String HEADER = "X-CSRF-Token";

  /** Field in which forms send the token. */
  public static final String FIELD = "csrf";

  private Csrf() {}

  /** The token for a form or script of the page; empty for a visitor. */
  public static String token(HttpRequest<?> request) {
    return SignedInBrowser.session(request).map(Session::csrfToken).orElse("");
  }

  /** Whether the field of a form holds the session's token; a visitor has none to hold. */
  public static boolean proves(HttpRequest<?> request, @Nullable String field) {
    var sent = Optional.ofNullable(field).orElse("").getBytes(StandardCharsets.UTF_8);
    return SignedInBrowser.session(request)
        .map(session -> session.csrfToken().getBytes(StandardCharsets.UTF_8))
        .filter(token -> !MessageDigest.isEqual(sent, token))
        .isEmpty();
  }

  /**
   * Lets a form pass whose field holds the session's token.
   *
   * @throws Refusal.Forbidden where it does not
   */
  public static void demand(HttpRequest<?> request, @Nullable String field) {
    if (!proves(request, field)) {
      throw new Refusal.Forbidden(
          "This form is too old or not ours; load the page again and repeat it.");
    }
  }
}
