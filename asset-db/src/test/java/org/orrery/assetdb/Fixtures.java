package org.orrery.assetdb;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orrery.assetdb.account.Account;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Role;
import org.orrery.assetdb.asset.AssetPath;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.draft.Checks;
import org.orrery.assetdb.draft.Depositing;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releasing;

/** Things that tests speak of: {@code aMaterial().by(ada).with(aScan()).releasedIn(database)}. */
public final class Fixtures {

  private Fixtures() {}

  /** A developer of the handle. */
  public static Account anAccount(String handle) {
    return new Account(
        handle,
        handle + "@museum.example",
        Character.toUpperCase(handle.charAt(0)) + handle.substring(1),
        Optional.empty(),
        Optional.empty(),
        "en",
        Set.of(Role.DEVELOPER),
        SettableClock.START,
        0);
  }

  /** A material that lacks nothing but an owner and a file. */
  public static Deposit aMaterial() {
    return new Deposit(
        AssetType.MATERIAL,
        Map.of(
            "kind",
            "model",
            "title",
            Map.of("en", "Crab Nebula", "zh", "蟹状星云"),
            "description",
            Map.of("en", "A supernova remnant.", "zh", "超新星遗迹。"),
            "license",
            "CC-BY-4.0"));
  }

  /** A game that lacks nothing but an owner and a file. */
  public static Deposit aGame() {
    return new Deposit(
        AssetType.GAME,
        Map.of(
            "title", Map.of("en", "Star Hopper", "zh", "跳星星"),
            "summary", Map.of("en", "Hop from star to star.", "zh", "从一颗星跳到另一颗星。"),
            "license", "MIT"));
  }

  /** A three-dimensional scan. */
  public static TestFile aScan() {
    return new TestFile("scans/crab.glb", "glTF a scan of the nebula");
  }

  /** A picture, different for each name. */
  public static TestFile aPicture(String name) {
    return new TestFile(name, "a picture called " + name);
  }

  /** The page of a game. */
  public static TestFile aPage() {
    return new TestFile("index.html", "<!doctype html><title>Star Hopper</title>");
  }

  /** A file that is going to be deposited. */
  public record TestFile(String path, String text) {

    /** Its bytes. */
    public byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** What is going to be deposited; every step gives a new one. */
  public static final class Deposit {
    private final AssetType type;
    private final Map<String, Object> description;
    private final List<TestFile> files;
    private final Optional<Actor> owner;

    private Deposit(AssetType type, Map<String, Object> description) {
      this(type, description, List.of(), Optional.empty());
    }

    private Deposit(
        AssetType type,
        Map<String, Object> description,
        List<TestFile> files,
        Optional<Actor> owner) {
      this.type = type;
      this.description = description;
      this.files = files;
      this.owner = owner;
    }

    /** Who deposits it; without this it is ada. */
    public Deposit by(Actor actor) {
      return new Deposit(type, description, files, Optional.of(actor));
    }

    /** The same with one file more. */
    public Deposit with(TestFile file) {
      var more = new ArrayList<>(files);
      more.add(file);
      return new Deposit(type, description, more, owner);
    }

    /** The same with another value in a field of its description. */
    public Deposit saying(String field, Object value) {
      var other = new LinkedHashMap<>(description);
      other.put(field, value);
      return new Deposit(type, other, files, owner);
    }

    /** The same without a field of its description. */
    public Deposit without(String field) {
      var other = new LinkedHashMap<>(description);
      other.remove(field);
      return new Deposit(type, other, files, owner);
    }

    /** Its description as JSON. */
    public Map<String, Object> json() {
      return description;
    }

    /** Deposits it. */
    public Draft draftedIn(AssetDatabase database) {
      var actor = owner.orElseGet(database::ada);
      var depositing = database.get(Depositing.class);
      var draft = depositing.begin(actor, type, description);
      try {
        for (var file : files) {
          depositing.put(
              actor,
              type,
              draft.id(),
              AssetPath.parse(file.path()),
              new ByteArrayInputStream(file.bytes()),
              Checks.none(),
              Optional.empty());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return depositing.draft(actor, type, draft.id());
    }

    /** Deposits and releases it. */
    public Release releasedIn(AssetDatabase database) {
      var actor = owner.orElseGet(database::ada);
      var draft = by(actor).draftedIn(database);
      return released(database, actor, draft);
    }
  }

  /** Releases a draft as it is. */
  public static Release released(AssetDatabase database, Actor actor, Draft draft) {
    try {
      return database
          .get(Releasing.class)
          .release(actor, draft.type(), draft.id(), Map.of(), Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
