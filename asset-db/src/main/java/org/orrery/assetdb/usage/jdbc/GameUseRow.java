package org.orrery.assetdb.usage.jdbc;

import io.micronaut.core.annotation.Introspected;

/** A game and one of its releases. */
@Introspected
record GameUseRow(String game, int release) {}
