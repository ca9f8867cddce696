package org.orrery.assetdb.credit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.composition.Claim;
import org.orrery.assetdb.composition.Claims;
import org.orrery.assetdb.composition.Verifying;
import org.orrery.assetdb.credit.CreditRoll.Basis;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Selected;

/** Gathers everybody whose work is in a game, or in a selection of releases. */
@Singleton
public class Acknowledging {

  private final Crediting crediting;
  private final Reading reading;
  private final Claims claims;
  private final Verifying verifying;

  Acknowledging(Crediting crediting, Reading reading, Claims claims, Verifying verifying) {
    this.crediting = crediting;
    this.reading = reading;
    this.claims = claims;
    this.verifying = verifying;
  }

  /** The roll of what was selected. */
  public CreditRoll roll(List<Selected> selected, boolean modified) {
    var gaps = new ArrayList<CreditRoll.Gap>();
    var works = selected.stream().map(one -> work(one, modified, Basis.SAID, gaps)).toList();
    return CreditRoll.of(Optional.empty(), works, gaps);
  }

  /**
   * The roll of a game: its contributors, and those of all materials that are {@linkplain Claims
   * said} to be in it, and of those that nobody declares though their bytes were found there.
   */
  public CreditRoll roll(Release game) {
    var gaps = new ArrayList<CreditRoll.Gap>();
    claims
        .of(game.description(), game.files())
        .unreadable()
        .forEach(path -> gaps.add(new CreditRoll.Gap(CreditRoll.Gap.Why.UNREADABLE, path)));
    var composition = verifying.of(Actor.visitor(), game);
    var works = new LinkedHashMap<String, CreditRoll.Work>();
    for (var one : composition.materials()) {
      one.release()
          .ifPresentOrElse(
              release ->
                  works.merge(
                      release.asset() + " " + release.number(),
                      work(
                          new Selected(release, List.of()),
                          one.claim().modified(),
                          Basis.SAID,
                          gaps),
                      Acknowledging::united),
              () -> gaps.add(missing(one.claim())));
    }
    for (var stray : composition.undeclared()) {
      works.put(
          stray.release().asset() + " found", work(stray.selected(), false, Basis.FOUND, gaps));
    }
    return CreditRoll.of(
        Optional.of(new CreditRoll.Work(game, game.files(), crediting.of(game), false, Basis.SAID)),
        List.copyOf(works.values()),
        gaps.stream().distinct().toList());
  }

  private static CreditRoll.Work united(CreditRoll.Work one, CreditRoll.Work other) {
    return new CreditRoll.Work(
        one.release(), one.files(), one.credits(), one.modified() || other.modified(), one.basis());
  }

  private CreditRoll.Work work(
      Selected selected, boolean modified, Basis basis, List<CreditRoll.Gap> gaps) {
    var release = selected.release();
    reading
        .obstacle(Actor.visitor(), release)
        .filter(Refusal.Withdrawn.class::isInstance)
        .ifPresent(
            withdrawn ->
                gaps.add(
                    new CreditRoll.Gap(CreditRoll.Gap.Why.WITHDRAWN, release.asset().value())));
    return new CreditRoll.Work(release, selected.taken(), crediting.of(release), modified, basis);
  }

  private static CreditRoll.Gap missing(Claim claim) {
    return new CreditRoll.Gap(
        CreditRoll.Gap.Why.MISSING,
        claim.asset() + claim.release().map(number -> ", " + number).orElse(""));
  }
}
