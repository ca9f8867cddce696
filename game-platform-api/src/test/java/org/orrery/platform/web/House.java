package org.orrery.platform.web;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.account.Accounts;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Registering;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.draft.Checks;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.lab.Trying;
import org.orrery.assetdb.release.Releasing;
import org.orrery.assetdb.review.Reviewing;
import org.orrery.assetdb.review.SubmissionId;
import org.orrery.assetdb.review.Submitting;
import org.orrery.assetdb.usage.Agent;
import org.orrery.assetdb.usage.Counting;
import org.orrery.assetdb.usage.UsageEvent;
import org.orrery.assetdb.usage.UsageKind;
import org.orrery.platform.running.Judged;

/** The whole platform over an empty folder, with a few ways to furnish it. */
final class House implements AutoCloseable {

  static final String PASSWORD = "a brass orrery turns slowly";

  private final ApplicationContext context;
  private final int port;

  House(Path folder) throws IOException {
    this(folder, freePort(), Map.of());
  }

  /** One whose games run at this port, with settings besides. */
  House(Path folder, int playPort, Map<String, Object> besides) throws IOException {
    port = freePort();
    var settings = new HashMap<String, Object>(besides);
    settings.put("orrery.home", folder.toString());
    settings.put("orrery.host", "127.0.0.1");
    settings.put("orrery.port", port);
    settings.put("orrery.play.port", playPort);
    settings.putIfAbsent("orrery.lab.at-once", 0);
    settings.put("orrery.admin.password", PASSWORD);
    context =
        ApplicationContext.builder()
            .properties(settings)
            .deduceEnvironment(false)
            .banner(false)
            .start();
    context.getBean(EmbeddedServer.class).start();
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** An account with the role, and {@link #PASSWORD}. */
  Account account(String handle, Role role) {
    var registering = context.getBean(Registering.class);
    var json = new HashMap<String, Object>();
    json.put("handle", handle);
    json.put("email", handle + "@example.org");
    json.put("displayName", "Ada of " + handle);
    json.put("password", PASSWORD);
    registering.register(json);
    return grant(handle, role);
  }

  /** Gives the account the role. */
  Account grant(String handle, Role role) {
    var admin = Actor.of(context.getBean(Accounts.class).find("admin").orElseThrow());
    return context.getBean(Registering.class).grant(admin, handle, Set.of(role), Optional.empty());
  }

  /** A draft with the description and files. */
  AssetId draft(Account owner, AssetType type, String description, Map<String, String> files)
      throws IOException {
    var depositing = context.getBean(Depositing.class);
    var actor = Actor.of(owner);
    var draft = depositing.begin(actor, type, Json.object(description));
    for (var file : files.entrySet()) {
      var content = new ByteArrayInputStream(file.getValue().getBytes(StandardCharsets.ISO_8859_1));
      depositing.put(
          actor,
          type,
          draft.id(),
          AssetPath.parse(file.getKey()),
          content,
          Checks.none(),
          Optional.empty());
    }
    return draft.id();
  }

  /** Changes the description of a draft by a merge patch. */
  void amend(Account owner, AssetType type, AssetId id, String patch) {
    context
        .getBean(Depositing.class)
        .amend(Actor.of(owner), type, id, Json.object(patch), Optional.empty());
  }

  /** Releases the draft. */
  void release(Account owner, AssetType type, AssetId id) throws IOException {
    context
        .getBean(Releasing.class)
        .release(Actor.of(owner), type, id, Map.of("notes", "What is *new*."), Optional.empty());
  }

  /** Hands release 1 of the game in. */
  String submit(Account owner, AssetId game) {
    return context
        .getBean(Submitting.class)
        .submit(Actor.of(owner), game, Map.of("release", 1))
        .course()
        .id()
        .value();
  }

  /** Hands release 1 of the game in, and has the curators accept it. */
  void accept(Account owner, AssetId game, Account... curators) {
    var submission = SubmissionId.parse(submit(owner, game));
    var reviewing = context.getBean(Reviewing.class);
    for (var curator : curators) {
      reviewing.review(Actor.of(curator), submission, Judged.review(3));
    }
    reviewing.decide(
        Actor.of(curators[0]),
        submission,
        Map.of("outcome", "accepted", "rationale", "It teaches."));
  }

  /** Has the asset looked at and taken by so many people, now. */
  void use(AssetId id, int people) {
    var counting = context.getBean(Counting.class);
    for (var kind : UsageKind.values()) {
      for (var person = 0; person < people; person++) {
        counting.count(
            new UsageEvent(
                id, 1, kind, Agent.PERSON, "person " + person, "", false, Instant.now()));
      }
    }
    counting.book();
  }

  /** What a lab would do: none is open here. */
  Trying lab() {
    return context.getBean(Trying.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
