package org.orrery.platform.account;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Authenticating;
import org.orrery.assetdb.account.Registering;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** Coming in and going out: signing in, making an account, signing out. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class EntryPages {

  private final Registering registering;
  private final Authenticating authenticating;
  private final Pages pages;

  EntryPages(Registering registering, Authenticating authenticating, Pages pages) {
    this.registering = registering;
    this.authenticating = authenticating;
    this.pages = pages;
  }

  @Get(value = "/signin", produces = MediaType.TEXT_HTML)
  @Needs(Act.SIGN_IN)
  HttpResponse<?> signIn(Frame frame, @QueryValue Optional<String> to) {
    return pages.show(
        frame, "account/signin", new EntryPage(Form.blank(), EntryPage.safe(to.orElse("/"))));
  }

  @Post(value = "/signin", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.SIGN_IN)
  HttpResponse<?> signIn(HttpRequest<?> request, Frame frame, @Body @Nullable String body) {
    var form = ours(request, body);
    var to = EntryPage.safe(form.value("to"));
    try {
      var account = authenticating.byPassword(form.value("handle").strip(), form.value("password"));
      return in(request, account, to);
    } catch (Refusal.Unauthenticated | Refusal.Busy e) {
      var again = Form.filled(Map.of("handle", form.value("handle")));
      return refused(frame, "account/signin", again, e, List.of(), to);
    }
  }

  @Get(value = "/register", produces = MediaType.TEXT_HTML)
  @Needs(Act.REGISTER)
  HttpResponse<?> register(Frame frame, @QueryValue Optional<String> to) {
    return pages.show(
        frame, "account/register", new EntryPage(Form.blank(), EntryPage.safe(to.orElse("/"))));
  }

  @Post(value = "/register", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.REGISTER)
  HttpResponse<?> register(HttpRequest<?> request, Frame frame, @Body @Nullable String body) {
    var form = ours(request, body);
    var to = EntryPage.safe(form.value("to"));
    var json = new LinkedHashMap<String, Object>();
    for (var field : List.of("handle", "displayName", "email")) {
      form.text(field).ifPresent(text -> json.put(field, text));
    }
    if (!form.value("password").isEmpty()) {
      json.put("password", form.value("password"));
    }
    json.put("locale", frame.language().tag());
    try {
      return in(request, registering.register(json), to);
    } catch (Refusal.Invalid e) {
      return refused(frame, "account/register", withoutPassword(form), e, e.violations(), to);
    } catch (Refusal.Conflict e) {
      return refused(frame, "account/register", withoutPassword(form), e, e.violations(), to);
    }
  }

  private static Form withoutPassword(Form form) {
    var values = new LinkedHashMap<>(form.values());
    values.remove("password");
    return Form.of(values);
  }

  @Post("/signout")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.SIGN_IN)
  HttpResponse<?> signOut(HttpRequest<?> request, @Body @Nullable String body) {
    ours(request, body);
    authenticating.signOut(SessionCookie.secret(request));
    return HttpResponse.seeOther(URI.create("/")).cookie(SessionCookie.gone(request));
  }

  /** A form that one of our own pages sent; a visitor has no token that could prove it. */
  private static Form ours(HttpRequest<?> request, @Nullable String body) {
    var form = Form.parse(body);
    var site = request.getHeaders().get("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      throw new Refusal.Forbidden(
          "This form is too old or not ours; load the page again and repeat it.");
    }
    Csrf.demand(request, form.value(Csrf.FIELD));
    return form;
  }

  private HttpResponse<?> in(HttpRequest<?> request, Account account, String to) {
    authenticating.signOut(SessionCookie.secret(request));
    var agent = Optional.ofNullable(request.getHeaders().get(HttpHeaders.USER_AGENT)).orElse("");
    var session = authenticating.signIn(account, agent);
    return HttpResponse.seeOther(URI.create(to))
        .cookie(SessionCookie.of(request, session.secret()));
  }

  private HttpResponse<?> refused(
      Frame frame,
      String template,
      Form form,
      Refusal refusal,
      List<org.orrery.assetdb.Violation> faults,
      String to) {
    var message = String.valueOf(refusal.getMessage());
    return pages.show(
        HttpStatus.UNPROCESSABLE_ENTITY,
        frame,
        template,
        new EntryPage(form.refused(message, faults), to));
  }
}
