package org.orrery.assetdb.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.credit.Orcid;
import org.orrery.assetdb.json.Fields;

/** Makes and changes accounts. */
@Singleton
public class Registering {

  private static final String HANDLE = "[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])";
  private static final String EMAIL = "[^\\s@<>\"(),:;]{1,64}@[^\\s@<>\"(),:;]{1,255}";
  private static final Set<String> LOCALES = Set.of("en", "zh", "zh-Hant");

  private final Accounts accounts;
  private final Sessions sessions;
  private final Passwords passwords;
  private final AuditLog audit;
  private final Clock clock;

  Registering(
      Accounts accounts, Sessions sessions, Passwords passwords, AuditLog audit, Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Makes an account with the role developer from {@code {handle, email, password, displayName,
   * locale?}}.
   *
   * @throws Refusal.Invalid with every fault
   * @throws Refusal.Conflict where the handle or the address is taken
   */
  public Account register(Map<String, Object> json) {
    var fields = Fields.of(json);
    var handle = fields.parsed("handle", 40, Registering::handle);
    var email = fields.parsed("email", 254, Registering::email);
    var password = fields.verbatim("password", 4 * Passwords.MOST_CHARACTERS);
    var displayName = fields.text("displayName", 200);
    var locale = fields.parsed("locale", 35, Registering::locale);
    for (var field : List.of("handle", "email", "password", "displayName")) {
      if (!fields.has(field)) {
        fields.fault(field, "It is wanted.");
      }
    }
    password
        .flatMap(chosen -> passwords.fault(chosen, handle.orElse("\0")))
        .ifPresent(fault -> fields.fault("password", fault));
    fields.refuse("The account cannot be made as it is.");
    var account =
        new Account(
            handle.orElseThrow(),
            email.orElseThrow(),
            displayName.orElseThrow(),
            Optional.empty(),
            Optional.empty(),
            locale.orElse("en"),
            Set.of(Role.DEVELOPER),
            clock.instant(),
            0);
    add(account, passwords.hash(password.orElseThrow()));
    return account;
  }

  @Transactional
  void add(Account account, String hash) {
    if (accounts.find(account.handle()).isPresent() || !accounts.add(account, hash)) {
      throw new Refusal.Conflict("The handle or the e-mail address is taken.");
    }
    audit.note(account.handle(), "register", account.handle(), "");
  }

  /** Whether the first account, {@code admin}, is still to be made. */
  public boolean isFresh() {
    return accounts.find("admin").isEmpty();
  }

  /**
   * Makes the account {@code admin} with every role. The operator chooses its password and is not
   * told what makes a good one.
   */
  @Transactional
  public void makeAdmin(String password) {
    var account =
        new Account(
            "admin",
            "admin@localhost",
            "Administrator",
            Optional.empty(),
            Optional.empty(),
            "en",
            Set.of(Role.values()),
            clock.instant(),
            0);
    add(account, passwords.hash(password));
  }

  /** A password that nobody guesses. */
  public static String randomPassword() {
    return Secrets.random().substring(0, 24);
  }

  /** The account as others of the house see it: {@code {handle, displayName, email, orcid?, …}}. */
  public static Map<String, Object> json(Account account) {
    var json = new java.util.LinkedHashMap<String, Object>();
    json.put("handle", account.handle());
    json.put("displayName", account.displayName());
    json.put("email", account.email());
    account.orcid().ifPresent(orcid -> json.put("orcid", orcid.id()));
    account.affiliation().ifPresent(affiliation -> json.put("affiliation", affiliation));
    json.put("locale", account.locale());
    json.put("roles", account.roles().stream().sorted().map(Role::word).toList());
    return json;
  }

  /**
   * Changes the actor's own account by a merge patch; handle and roles stay as they are.
   *
   * @param expectedVersion the version that the actor has seen; empty for whichever there is
   */
  @Transactional
  public Account change(Actor actor, Map<String, Object> patch, Optional<Long> expectedVersion) {
    Policy.demand(actor, Act.CHANGE_OWN);
    var before = accounts.find(actor.handle()).orElseThrow();
    demandVersion(before, expectedVersion);
    var fields = Fields.of(Descriptions.merge(json(before), patch));
    var displayName = fields.text("displayName", 200);
    var email = fields.parsed("email", 254, Registering::email);
    var orcid = fields.parsed("orcid", 100, Orcid::parse);
    var affiliation = fields.text("affiliation", 300);
    var locale = fields.parsed("locale", 35, Registering::locale);
    if (!fields.text("handle", 40).equals(Optional.of(before.handle()))) {
      fields.fault("handle", "A handle stays for ever: it stands in addresses.");
    }
    fields.has("roles");
    if (patch.containsKey("roles")) {
      fields.fault("roles", "Roles are given by an administrator.");
    }
    for (var field : List.of("displayName", "email", "locale")) {
      if (!fields.has(field)) {
        fields.fault(field, "It cannot be removed.");
      }
    }
    fields.refuse("The account cannot be changed so.");
    var after =
        new Account(
            before.handle(),
            email.orElseThrow(),
            displayName.orElseThrow(),
            orcid,
            affiliation,
            locale.orElseThrow(),
            before.roles(),
            before.createdAt(),
            before.version());
    if (!after.email().equalsIgnoreCase(before.email()) && accounts.hasEmail(after.email())) {
      throw new Refusal.Conflict("The e-mail address is taken.");
    }
    replace(after);
    audit.note(actor.handle(), "account-change", actor.handle(), "");
    return accounts.find(actor.handle()).orElseThrow();
  }

  /** Gives an account exactly these roles and ends its sessions. */
  @Transactional
  public Account grant(
      Actor actor, String handle, Set<Role> roles, Optional<Long> expectedVersion) {
    Policy.demand(actor, Act.GRANT_ROLES);
    var before =
        accounts
            .find(handle)
            .orElseThrow(() -> new Refusal.NotFound("There is no account “" + handle + "”."));
    demandVersion(before, expectedVersion);
    if (before.handle().equals(actor.handle()) && !roles.contains(Role.ADMIN)) {
      throw new Refusal.Conflict(
          "An administrator cannot take this role from themselves; another can.");
    }
    replace(before.withRoles(roles));
    sessions.removeAll(before.handle());
    audit.note(
        actor.handle(),
        "grant-roles",
        before.handle(),
        roles.stream().sorted().map(Role::word).collect(Collectors.joining(" ")));
    return accounts.find(handle).orElseThrow();
  }

  private static void demandVersion(Account account, Optional<Long> expected) {
    if (expected.isPresent() && expected.get() != account.version()) {
      throw new Refusal.Stale("The account has changed since you read it; read it again.");
    }
  }

  private void replace(Account account) {
    if (!accounts.replace(account)) {
      throw new Refusal.Stale("The account has changed since you read it; read it again.");
    }
  }

  private static String handle(String text) {
    if (text.matches(HANDLE)) {
      return text;
    }
    throw new IllegalArgumentException(
        "A handle has 2 to 40 of the characters a to z, 0 to 9 and the hyphen, which is neither first nor last.");
  }

  private static String email(String text) {
    if (text.matches(EMAIL)) {
      return text.toLowerCase(Locale.ROOT);
    }
    throw new IllegalArgumentException("This is no e-mail address.");
  }

  private static String locale(String text) {
    if (LOCALES.contains(text)) {
      return text;
    }
    throw new IllegalArgumentException("The languages spoken here are “en”, “zh” and “zh-Hant”.");
  }
}
