package org.orrery.assetdb.release.jdbc;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

@Introspected
record MarkRow(String type, String asset, int number, Instant releasedAt) {}
