package org.orrery.assetdb.partner.jdbc;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** A member with the name of the account. */
@Introspected
record KnownRow(
    String partner,
    String account,
    String part,
    boolean isNamed,
    Instant joinedAt,
    String called) {}
