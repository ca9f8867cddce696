package org.orrery.assetdb;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.transaction.TransactionOperations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.account.Accounts;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Role;

/** A whole asset database, running in a folder of its own. */
public final class AssetDatabase implements AutoCloseable {

  /** In an order in which rows can be deleted. */
  private static final List<String> TABLES =
      List.of(
          "question_posts",
          "questions",
          "expertise",
          "claim_judgements",
          "claim_wordings",
          "claims",
          "partner_contributions",
          "partner_invitations",
          "partner_members",
          "partners",
          "exhibit_entries",
          "exhibits",
          "playlists",
          "promotions",
          "submission_reminders",
          "submission_dues",
          "showings",
          "inquiry_messages",
          "inquiries",
          "submission_attachments",
          "submission_messages",
          "recusals",
          "reviews",
          "lab_pictures",
          "lab_runs",
          "submission_rounds",
          "submissions",
          "usage_months",
          "usage_told",
          "locked_materials",
          "doi_registrations",
          "pack_files",
          "pack_items",
          "packs",
          "credits",
          "notices",
          "used_materials",
          "transfers",
          "co_depositors",
          "co_depositor_invitations",
          "withdrawals",
          "pack_files",
          "pack_items",
          "packs",
          "credits",
          "inner_files",
          "derivative_outputs",
          "derivatives",
          "release_files",
          "releases",
          "draft_files",
          "drafts",
          "assets",
          "blobs",
          "sessions",
          "api_tokens",
          "accounts",
          "audit",
          "outbox",
          "idempotent_answers");

  private final Path home;
  private final SettableClock clock;
  private final ApplicationContext context;

  private AssetDatabase(Path home, SettableClock clock, ApplicationContext context) {
    this.home = home;
    this.clock = clock;
    this.context = context;
  }

  /** The one on H2 that the tests of this JVM share. */
  public static AssetDatabase onH2() {
    return SharedOnH2.DATABASE;
  }

  /** The one on PostgreSQL that the tests of this JVM share. */
  public static AssetDatabase onPostgres() {
    return SharedOnPostgres.DATABASE;
  }

  /** One in the folder with these settings besides. */
  public static AssetDatabase in(Path home, Map<String, Object> settings) {
    var all = new HashMap<>(settings);
    all.put("orrery.home", home.toString());
    var clock = new SettableClock();
    var context =
        ApplicationContext.builder()
            .properties(all)
            .environments("test")
            .deduceEnvironment(false)
            .singletons(clock)
            .start();
    return new AssetDatabase(home, clock, context);
  }

  /** A bean of it. */
  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /** The clock that all of it goes by. */
  public SettableClock clock() {
    return clock;
  }

  /** Its data folder. */
  public Path home() {
    return home;
  }

  /** A researcher. */
  public Actor ada() {
    return somebody("ada", Role.RESEARCHER);
  }

  /** Another researcher. */
  public Actor emmy() {
    return somebody("emmy", Role.RESEARCHER);
  }

  /** A developer. */
  public Actor grace() {
    return somebody("grace", Role.DEVELOPER);
  }

  /** A curator. */
  public Actor vera() {
    return somebody("vera", Role.CURATOR);
  }

  /** An administrator. */
  public Actor root() {
    return somebody("root", Role.ADMIN);
  }

  /** The actor of the handle, made with the roles where there is none. */
  public Actor somebody(String handle, Role... roles) {
    var accounts = get(Accounts.class);
    var account = Fixtures.anAccount(handle).withRoles(Set.of(roles));
    accounts.add(account, "no hash");
    return Actor.of(accounts.find(handle).orElseThrow());
  }

  /** The account of the handle, made where there is none. */
  public Account account(String handle) {
    return somebody(handle, Role.DEVELOPER).account().orElseThrow();
  }

  /** How many rows a table has. */
  public long rows(String table) {
    try (var connection = connection();
        var statement = connection.createStatement();
        var result = statement.executeQuery("select count(*) from " + table)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Carries out a statement, as an older program or an accident would. */
  public void execute(String sql) {
    try (var connection = connection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Does all of the work in one transaction. */
  @SuppressWarnings("unchecked")
  public <T> T inTransaction(Callable<T> work) {
    return ((TransactionOperations<Connection>) get(TransactionOperations.class))
        .executeWrite(status -> work.call());
  }

  /** The same without any row, at the time when the clock began. Blobs stay. */
  public AssetDatabase emptied() {
    try (var connection = connection();
        var statement = connection.createStatement()) {
      for (var table : TABLES) {
        statement.execute("delete from " + table);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    clock.reset();
    return this;
  }

  /** A connection that takes no part in a transaction. */
  private Connection connection() throws SQLException {
    return DelegatingDataSource.unwrapDataSource(get(DataSource.class)).getConnection();
  }

  @Override
  public void close() {
    context.close();
  }

  /** Deletes a folder with all that is in it. */
  public static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AssetDatabase shared(Map<String, Object> settings) {
    try {
      var database = in(Files.createTempDirectory("orrery-test"), settings);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    database.close();
                    delete(database.home());
                  }));
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class SharedOnH2 {
    static final AssetDatabase DATABASE = shared(Map.of());
  }

  private static final class SharedOnPostgres {
    static final AssetDatabase DATABASE =
        shared(
            Map.of(
                "orrery.database.url", PostgresServer.newDatabase(),
                "orrery.database.user", "postgres",
                "orrery.database.connections", "16"));
  }
}
