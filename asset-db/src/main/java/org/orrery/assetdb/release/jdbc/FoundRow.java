package org.orrery.assetdb.release.jdbc;

import io.micronaut.core.annotation.Introspected;

/** A game, and a file of a material whose bytes are in it. */
@Introspected
record FoundRow(String game, String path, long size) {}
