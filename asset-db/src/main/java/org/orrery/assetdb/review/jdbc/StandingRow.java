package org.orrery.assetdb.review.jdbc;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** The newest submission of a game. */
@Introspected
record StandingRow(
    String game, String submission, String state, int release, @Nullable String saidBy) {}
