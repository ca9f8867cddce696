package org.orrery.assetdb.composition.jdbc;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** Bytes that a material holds. */
@Introspected
record HoldingRow(
    String material, int release, String path, String digest, long size, Instant since) {}
