package org.orrery.assetdb.exhibit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.asset.json.Descriptions;
import org.orrery.assetdb.audit.AuditLog;
import org.orrery.assetdb.promotion.Eligibility;
import org.orrery.assetdb.release.Releases;

/** What curators do with exhibits. */
@Singleton
public class Curating {

  /** So many exhibits there may be. */
  public static final int MOST_EXHIBITS = 1_000;

  private static final String NOT_SO = "It cannot be exhibited so.";

  private final Exhibits exhibits;
  private final Eligibility eligibility;
  private final Releases releases;
  private final AuditLog audit;
  private final Clock clock;

  Curating(
      Exhibits exhibits, Eligibility eligibility, Releases releases, AuditLog audit, Clock clock) {
    this.exhibits = exhibits;
    this.eligibility = eligibility;
    this.releases = releases;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Begins a draft, from {@code {slug, title, intro?, place?, from?, until?, entries?: [{game,
   * release, text?, materials?}]}}.
   *
   * @throws Refusal.Conflict where the name is taken, or a game may not be shown by this curator
   */
  @Transactional
  public Exhibit begin(Actor actor, Map<String, Object> json) {
    Policy.demand(actor, Act.PROMOTE_GAMES);
    var wanted = ExhibitFields.read(json);
    if (wanted.state().filter(state -> state != State.DRAFT).isPresent()) {
      throw new Refusal.Invalid(new Violation("/state", "An exhibit begins as a draft."));
    }
    if (exhibits.count() >= MOST_EXHIBITS) {
      throw new Refusal.Conflict("There are at most " + MOST_EXHIBITS + " exhibits here.");
    }
    var draft = new Exhibit.Draft(sheet(actor, wanted, List.of(), actor.handle(), 1));
    if (!exhibits.add(draft)) {
      throw new Refusal.Conflict("There is an exhibit of this name already.");
    }
    note(actor, "begin exhibit", draft);
    return draft;
  }

  /** Changes what stands on it, or its state, by a JSON Merge Patch. */
  @Transactional
  public Exhibit amend(
      Actor actor, Slug slug, Map<String, Object> patch, Optional<Long> expectedVersion) {
    var before = locked(actor, slug, expectedVersion);
    return change(actor, before, Descriptions.merge(ExhibitFields.write(before), patch));
  }

  /** Changes it to what a whole body says; without a state it stays in its own. */
  @Transactional
  public Exhibit replace(
      Actor actor, Slug slug, Map<String, Object> json, Optional<Long> expectedVersion) {
    return change(actor, locked(actor, slug, expectedVersion), json);
  }

  private Exhibit change(Actor actor, Exhibit before, Map<String, Object> json) {
    var wanted = ExhibitFields.read(json);
    if (!wanted.slug().equals(before.sheet().slug())) {
      throw new Refusal.Invalid(
          new Violation("/slug", "The name of an exhibit stays: its address is known."));
    }
    var sheet =
        sheet(
            actor,
            wanted,
            before.sheet().entries(),
            before.sheet().by(),
            before.sheet().version() + 1);
    var after = turned(before.with(sheet), wanted.state().orElse(before.state()));
    if (after instanceof Exhibit.Published && sheet.entries().isEmpty()) {
      throw new Refusal.Conflict("An exhibit that everybody sees has a game at least.");
    }
    exhibits.replace(after);
    note(
        actor,
        before.state() == after.state() ? "change exhibit" : "make exhibit " + after.state().word(),
        after);
    return after;
  }

  /** The exhibit in the state, where it may go there. */
  private Exhibit turned(Exhibit exhibit, State target) {
    return switch (exhibit) {
      case Exhibit.Draft draft ->
          switch (target) {
            case DRAFT -> draft;
            case PUBLISHED -> draft.publish(clock.instant());
            case ARCHIVED -> throw impossible(exhibit, target);
          };
      case Exhibit.Published published ->
          switch (target) {
            case DRAFT -> published.retract();
            case PUBLISHED -> published;
            case ARCHIVED -> published.archive();
          };
      case Exhibit.Archived archived ->
          switch (target) {
            case DRAFT -> throw impossible(exhibit, target);
            case PUBLISHED -> archived.reopen();
            case ARCHIVED -> archived;
          };
    };
  }

  private static Refusal.Conflict impossible(Exhibit exhibit, State target) {
    return new Refusal.Conflict(
        "The exhibit is “"
            + exhibit.state().word()
            + "”; it cannot become “"
            + target.word()
            + "” at once.");
  }

  /**
   * Drops a draft.
   *
   * @throws Refusal.Conflict where it was published: that is archived
   */
  @Transactional
  public void drop(Actor actor, Slug slug, Optional<Long> expectedVersion) {
    var exhibit = locked(actor, slug, expectedVersion);
    if (exhibit.state() != State.DRAFT) {
      throw new Refusal.Conflict("Only a draft can be dropped; archive what everybody has seen.");
    }
    exhibits.remove(slug);
    note(actor, "drop exhibit", exhibit);
  }

  private Exhibit.Sheet sheet(
      Actor actor,
      ExhibitFields.Wanted wanted,
      List<Exhibit.Entry> before,
      String by,
      long version) {
    return new Exhibit.Sheet(
        wanted.slug(),
        wanted.title(),
        wanted.intro(),
        wanted.place(),
        wanted.from(),
        wanted.until(),
        entries(actor, wanted.entries(), before),
        by,
        clock.instant(),
        version);
  }

  /** What stood there before may stay, whoever changes the page and whatever came of the game. */
  private List<Exhibit.Entry> entries(
      Actor actor, List<ExhibitFields.WantedEntry> wanted, List<Exhibit.Entry> before) {
    var entries = new ArrayList<Exhibit.Entry>();
    var unknown = new ArrayList<Violation>();
    var refused = new ArrayList<Violation>();
    for (var place = 0; place < wanted.size(); place++) {
      var pointer = "/entries/" + place;
      var entry = wanted.get(place);
      unknown.addAll(absentMaterials(entry, pointer));
      try {
        entries.add(entry(actor, entry, before));
      } catch (Refusal.NotFound no) {
        unknown.add(new Violation(pointer + "/release", String.valueOf(no.getMessage())));
      } catch (Refusal.Conflict | Refusal.Forbidden no) {
        refused.add(new Violation(pointer, String.valueOf(no.getMessage())));
      }
    }
    if (!unknown.isEmpty()) {
      throw new Refusal.Invalid(NOT_SO, unknown);
    }
    if (!refused.isEmpty()) {
      throw new Refusal.Conflict(NOT_SO, refused);
    }
    return entries;
  }

  private Exhibit.Entry entry(
      Actor actor, ExhibitFields.WantedEntry wanted, List<Exhibit.Entry> before) {
    var digest =
        before.stream()
            .filter(entry -> entry.isOf(wanted.game(), wanted.release()))
            .findFirst()
            .map(Exhibit.Entry::digest)
            .orElseGet(() -> eligibility.demand(actor, wanted.game(), wanted.release()).digest());
    return new Exhibit.Entry(
        wanted.game(), wanted.release(), digest, wanted.text(), wanted.materials());
  }

  private List<Violation> absentMaterials(ExhibitFields.WantedEntry entry, String pointer) {
    return entry.materials().stream()
        .filter(id -> releases.newest(id).filter(one -> one.type() == AssetType.MATERIAL).isEmpty())
        .map(
            id ->
                new Violation(
                    pointer + "/materials",
                    "There is no released material with the id " + id + "."))
        .toList();
  }

  private Exhibit locked(Actor actor, Slug slug, Optional<Long> expectedVersion) {
    Policy.demand(actor, Act.PROMOTE_GAMES);
    var exhibit =
        exhibits.find(slug).orElseThrow(() -> new Refusal.NotFound("There is no such exhibit."));
    if (expectedVersion.filter(version -> version != exhibit.sheet().version()).isPresent()) {
      throw new Refusal.Stale("The exhibit has changed since you read it; read it again.");
    }
    return exhibit;
  }

  private void note(Actor actor, String act, Exhibit exhibit) {
    audit.note(
        actor.handle(),
        act,
        exhibit.sheet().slug().value(),
        exhibit.sheet().entries().size() + " games");
  }
}
