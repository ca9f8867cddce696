package org.orrery.assetdb.credit;

import java.time.Instant;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;

/**
 * A contributor of a release, and what they say to it.
 *
 * @param place their number among the release's contributors, from 1
 * @param answeredBy handle of who answered
 */
public record Credit(
    AssetId asset,
    int release,
    int place,
    Contributor contributor,
    Confirmation confirmation,
    Optional<String> answeredBy,
    Optional<Instant> answeredAt) {}
