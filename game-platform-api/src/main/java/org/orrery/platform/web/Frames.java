package org.orrery.platform.web;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.account.Actor;
import org.orrery.platform.account.Csrf;
import org.orrery.platform.account.SignedInBrowser;

/**
 * Gives page controllers their {@link Frame}: language and light by the address, then the cookie,
 * then what the browser asks for. A choice in the address is remembered in the cookie.
 */
@Singleton
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class Frames implements TypedRequestArgumentBinder<Frame> {

  private static final String LANGUAGE = "lang";
  private static final String THEME = "theme";
  private static final String LANGUAGE_COOKIE = "orrery-lang";
  private static final String THEME_COOKIE = "orrery-theme";

  /** Below these a language is asked for once and not for ever. */
  private static final List<String> FOR_PROGRAMS =
      List.of("/api/", "/played/", "/feeds/", "/embed/", "/oembed");

  private static final Duration REMEMBERED = Duration.ofDays(365);

  /**
   * The frame of what is the same for everybody who reads this language, else the one that the
   * browser asks for: a visitor's, whoever asks, and in the light of the reader's system.
   */
  public static Frame forAnybody(HttpRequest<?> request, Optional<Language> language) {
    return new Frame(
        language.or(() -> accepted(request)).orElse(Language.ENGLISH),
        Theme.AUTO,
        Actor.visitor(),
        "",
        request.getUri().toString());
  }

  /** The frame of a page that answers the request. */
  public static Frame of(HttpRequest<?> request) {
    var language =
        request
            .getParameters()
            .getFirst(LANGUAGE)
            .flatMap(Language::of)
            .or(() -> cookie(request, LANGUAGE_COOKIE).flatMap(Language::of))
            .or(() -> accepted(request))
            .orElse(Language.ENGLISH);
    var theme =
        request
            .getParameters()
            .getFirst(THEME)
            .flatMap(Theme::of)
            .or(() -> cookie(request, THEME_COOKIE).flatMap(Theme::of))
            .orElse(Theme.AUTO);
    return new Frame(
        language,
        theme,
        SignedInBrowser.actor(request),
        Csrf.token(request),
        request.getMethodName().equals("GET") ? request.getUri().toString() : request.getPath(),
        SignedInBrowser.unread(request));
  }

  private static Optional<Language> accepted(HttpRequest<?> request) {
    return Optional.ofNullable(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE))
        .flatMap(Language::accepted);
  }

  private static Optional<String> cookie(HttpRequest<?> request, String name) {
    return request.getCookies().findCookie(name).map(Cookie::getValue);
  }

  @Override
  public BindingResult<Frame> bind(
      ArgumentConversionContext<Frame> context, HttpRequest<?> source) {
    return () -> Optional.of(of(source));
  }

  @Override
  public Argument<Frame> argumentType() {
    return Argument.of(Frame.class);
  }

  @ResponseFilter
  void remember(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (FOR_PROGRAMS.stream().anyMatch(request.getPath()::startsWith)) {
      return;
    }
    request
        .getParameters()
        .getFirst(LANGUAGE)
        .flatMap(Language::of)
        .ifPresent(language -> response.cookie(kept(LANGUAGE_COOKIE, language.tag())));
    request
        .getParameters()
        .getFirst(THEME)
        .flatMap(Theme::of)
        .ifPresent(theme -> response.cookie(kept(THEME_COOKIE, theme.word())));
  }

  private static Cookie kept(String name, String value) {
    return Cookie.of(name, value).path("/").sameSite(SameSite.Lax).maxAge(REMEMBERED);
  }
}
