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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Authenticating;
import org.orrery.assetdb.account.Registering;
import org.orrery.assetdb.account.Scope;
import org.orrery.assetdb.account.Session;
import org.orrery.assetdb.credit.Confirmation;
import org.orrery.assetdb.credit.Crediting;
import org.orrery.assetdb.json.Fields;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** One's own account: profile and API tokens. */
@Hidden
@Controller("/account")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountPages {

  private static final List<String> PROFILE =
      List.of("displayName", "email", "orcid", "affiliation", "locale");
  private static final Form NEW_TOKEN =
      Form.of(Map.of("scopes", List.of(Scope.READ.word(), Scope.DEPOSIT.word())));

  private final Registering registering;
  private final Authenticating authenticating;
  private final Crediting crediting;
  private final Pages pages;

  AccountPages(
      Registering registering, Authenticating authenticating, Crediting crediting, Pages pages) {
    this.registering = registering;
    this.authenticating = authenticating;
    this.crediting = crediting;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_OWN)
  HttpResponse<?> account(
      HttpRequest<?> request, Frame frame, Actor actor, @QueryValue Optional<String> done) {
    return show(
        HttpStatus.OK, frame, page(request, actor, profile(actor), NEW_TOKEN, done.isPresent()));
  }

  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.CHANGE_OWN)
  HttpResponse<?> change(
      HttpRequest<?> request, Frame frame, Actor actor, @Body @Nullable String body) {
    var form = ours(request, body);
    var patch = new HashMap<String, Object>();
    for (var field : PROFILE) {
      // Merge patch: null takes the field away.
      patch.put(field, form.text(field).orElse(null));
    }
    try {
      registering.change(actor, patch, Optional.empty());
      return HttpResponse.seeOther(URI.create("/account?done=saved"));
    } catch (Refusal.Invalid e) {
      return refused(request, frame, actor, form.refused(message(e), e.violations()), NEW_TOKEN);
    } catch (Refusal.Conflict e) {
      return refused(request, frame, actor, form.refused(message(e), e.violations()), NEW_TOKEN);
    }
  }

  @Post(value = "/tokens", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.CHANGE_OWN)
  HttpResponse<?> makeToken(
      HttpRequest<?> request, Frame frame, Actor actor, @Body @Nullable String body) {
    var form = ours(request, body);
    try {
      var json = new HashMap<String, Object>();
      form.text("name").ifPresent(name -> json.put("name", name));
      json.put("scopes", form.all("scopes"));
      var fields = Fields.of(json);
      var name = fields.text("name", 100);
      var scopes = fields.parsedTexts("scopes", 10, 20, Scope::of);
      if (name.isEmpty()) {
        fields.fault("name", "It is wanted.");
      }
      fields.refuse("The token cannot be made so.");
      var made =
          authenticating.makeToken(
              actor,
              name.orElseThrow(),
              scopes.stream().collect(Collectors.toSet()),
              Optional.empty());
      var before = page(request, actor, profile(actor), NEW_TOKEN, false);
      return show(
          HttpStatus.OK,
          frame,
          new AccountPage(
              before.account(),
              before.tokens(),
              before.sessions(),
              before.current(),
              before.profile(),
              before.token(),
              Optional.of(made.secret()),
              false,
              before.creditsToConfirm()));
    } catch (Refusal.Invalid e) {
      return refused(
          request, frame, actor, profile(actor), form.refused(message(e), e.violations()));
    }
  }

  @Post("/tokens/revoke")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.CHANGE_OWN)
  HttpResponse<?> revoke(HttpRequest<?> request, Actor actor, @Body @Nullable String body) {
    authenticating.revoke(actor, ours(request, body).value("id"));
    return HttpResponse.seeOther(URI.create("/account?done=saved"));
  }

  @Post("/sessions/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.CHANGE_OWN)
  HttpResponse<?> endSession(HttpRequest<?> request, Actor actor, @Body @Nullable String body) {
    authenticating.endSession(actor, ours(request, body).value("id"));
    return HttpResponse.seeOther(URI.create("/account?done=saved"));
  }

  private static Form ours(HttpRequest<?> request, @Nullable String body) {
    var form = Form.parse(body);
    Csrf.demand(request, form.value(Csrf.FIELD));
    return form;
  }

  private static String message(Refusal refusal) {
    return String.valueOf(refusal.getMessage());
  }

  private static Form profile(Actor actor) {
    var json = Registering.json(actor.account().orElseThrow());
    var values = new HashMap<String, String>();
    for (var field : PROFILE) {
      Optional.ofNullable(json.get(field))
          .ifPresent(value -> values.put(field, String.valueOf(value)));
    }
    return Form.filled(values);
  }

  private AccountPage page(
      HttpRequest<?> request, Actor actor, Form profile, Form token, boolean isSaved) {
    Account account = actor.account().orElseThrow();
    return new AccountPage(
        account,
        authenticating.tokens(actor),
        authenticating.sessions(actor),
        SignedInBrowser.session(request).map(Session::name).orElse(""),
        profile,
        token,
        Optional.empty(),
        isSaved,
        crediting.count(actor, Optional.of(Confirmation.UNCONFIRMED)));
  }

  private HttpResponse<?> refused(
      HttpRequest<?> request, Frame frame, Actor actor, Form profile, Form token) {
    return show(
        HttpStatus.UNPROCESSABLE_ENTITY, frame, page(request, actor, profile, token, false));
  }

  private HttpResponse<?> show(HttpStatus status, Frame frame, AccountPage page) {
    var response = pages.show(status, frame, "account/account", page);
    response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
    return response;
  }
}
