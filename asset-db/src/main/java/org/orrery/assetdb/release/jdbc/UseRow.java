package org.orrery.assetdb.release.jdbc;

import io.micronaut.core.annotation.Introspected;

/** A game that uses a material, and its owner. */
@Introspected
record UseRow(String game, String owner) {}
