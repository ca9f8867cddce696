package org.orrery.assetdb.claim;

import java.time.Instant;
import java.util.Optional;

/**
 * What one scientist thinks of one wording of a claim.
 *
 * @param wording number of the wording
 * @param source where others can read it up
 * @param note why; always there where the wording is disputed
 */
public record Judgement(
    int wording, Signature by, Verdict verdict, Source source, Optional<String> note, Instant at) {}
