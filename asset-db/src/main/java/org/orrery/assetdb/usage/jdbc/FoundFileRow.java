package org.orrery.assetdb.usage.jdbc;

import io.micronaut.core.annotation.Introspected;

/** A release of a game, and a file of a material whose bytes are in it. */
@Introspected
record FoundFileRow(String game, int release, String path, long size) {}
