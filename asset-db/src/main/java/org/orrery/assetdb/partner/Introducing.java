package org.orrery.assetdb.partner;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.account.Policy;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.asset.AssetType;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;

/** Where everybody reads of partners, and accounts of their own part in them. */
@Singleton
public class Introducing {

  private static final int MOST_OWN = 100;

  private final Partners partners;
  private final Members members;
  private final Contributions contributions;
  private final Keeping keeping;
  private final Releases releases;

  Introducing(
      Partners partners,
      Members members,
      Contributions contributions,
      Keeping keeping,
      Releases releases) {
    this.partners = partners;
    this.members = members;
    this.contributions = contributions;
    this.keeping = keeping;
    this.releases = releases;
  }

  /**
   * A partner with how much it contributed: nothing once it is retired.
   *
   * @param own what the reader is to it
   * @param mayKeep whether the reader edits it
   */
  public record Opened(
      Partner partner, Contributions.Count count, Optional<Membership> own, boolean mayKeep) {}

  /** A partner in a list. */
  public record Listed(Partner partner, Contributions.Count count) {}

  /** A contribution, and the newest release of what it is. */
  public record Shown(Contribution contribution, Release release) {}

  /** A partner and what the reader is to it. */
  public record Own(Partner partner, Membership membership) {}

  /** A partner that would like the reader to act for it. */
  public record Invited(Partner partner, Invitation invitation) {}

  /** Active partners by name, after the one of the handle; at most {@code limit}. */
  public List<Listed> list(Optional<PartnerHandle> after, int limit) {
    return listed(State.ACTIVE, after, limit);
  }

  /** Retired partners by name, for curators; at most {@code limit}. */
  public List<Listed> retired(Actor actor, int limit) {
    Policy.demand(actor, Act.MAKE_PARTNERS);
    return listed(State.RETIRED, Optional.empty(), limit);
  }

  private List<Listed> listed(State state, Optional<PartnerHandle> after, int limit) {
    return partners.in(state, after, limit).stream()
        .map(partner -> new Listed(partner, count(partner)))
        .toList();
  }

  /** How many active partners there are. */
  public long count() {
    return partners.count(State.ACTIVE);
  }

  /**
   * A partner, whatever its state.
   *
   * @throws Refusal.NotFound where there is none
   */
  public Opened open(Actor actor, PartnerHandle handle) {
    var partner = keeping.demand(handle);
    return new Opened(
        partner, count(partner), keeping.membership(actor, handle), keeping.keeps(actor, handle));
  }

  private Contributions.Count count(Partner partner) {
    return switch (partner) {
      case Partner.Active active -> contributions.count(active.sheet().handle());
      case Partner.Retired retired -> new Contributions.Count(0, 0);
    };
  }

  /**
   * Members of the partner, managers first: for members and who keeps it all of them, for everybody
   * else those who want to be named, and nobody once it is retired.
   */
  public List<Members.Known> members(Actor actor, PartnerHandle handle) {
    var opened = open(actor, handle);
    var seesAll = opened.mayKeep() || opened.own().isPresent();
    if (!seesAll && opened.partner().state() == State.RETIRED) {
      return List.of();
    }
    return members.of(handle).stream()
        .filter(known -> seesAll || known.membership().isNamed())
        .toList();
  }

  /**
   * Open invitations, oldest first.
   *
   * @throws Refusal.Forbidden to who does not keep the partner
   */
  public List<Invitation> invitations(Actor actor, PartnerHandle handle) {
    keeping.demandKept(actor, handle);
    return members.invitations(handle);
  }

  /**
   * The actor's own invitation; empty where they have none, or have answered it.
   *
   * @throws Refusal.NotFound where there is no such partner
   */
  public Optional<Invited> invited(Actor actor, PartnerHandle handle) {
    Policy.demand(actor, Act.READ_OWN);
    var partner = keeping.demand(handle);
    return members
        .invitation(handle, actor.handle())
        .map(invitation -> new Invited(partner, invitation));
  }

  /** What the actor was invited to and has not answered, oldest first. */
  public List<Invited> invitations(Actor actor) {
    return actor.account().stream()
        .flatMap(account -> members.invitationsOf(account.handle(), MOST_OWN).stream())
        .flatMap(
            invitation ->
                partners.find(invitation.partner()).stream()
                    .map(partner -> new Invited(partner, invitation)))
        .toList();
  }

  /** The partners for which the actor acts, by their handles. */
  public List<Own> own(Actor actor) {
    return actor.account().stream()
        .flatMap(account -> members.with(account.handle(), MOST_OWN).stream())
        .flatMap(
            membership ->
                partners.find(membership.partner()).stream()
                    .map(partner -> new Own(partner, membership)))
        .toList();
  }

  /**
   * What the partner contributed and is to be found, of the type where one is given, attached last
   * first, from the place on; at most {@code limit}. Nothing once the partner is retired. What is
   * under embargo is there: its description is for everybody.
   */
  public List<Shown> contributions(
      PartnerHandle handle,
      Optional<AssetType> type,
      Optional<Contributions.Place> after,
      int limit) {
    return switch (keeping.demand(handle)) {
      case Partner.Active active ->
          contributions.by(handle, type, after, limit).stream()
              .map(one -> new Shown(one, releases.newest(one.asset()).orElseThrow()))
              .toList();
      case Partner.Retired retired -> List.of();
    };
  }

  /** The active partners that contributed the asset, by their handles. */
  public List<Partner> of(AssetId asset) {
    return contributions.of(asset).stream()
        .flatMap(one -> partners.find(one.partner()).stream())
        .filter(partner -> partner.state() == State.ACTIVE)
        .toList();
  }
}
