/**
 * The DOIs of releases. {@link org.orrery.assetdb.identifier.Identifying} decides which release has
 * one and how it reads; {@link org.orrery.assetdb.identifier.Registrations} keeps what is still to
 * be told to the registry, for whoever speaks its protocol. Nothing here knows that protocol, and a
 * release never waits for it.
 */
@NullMarked
package org.orrery.assetdb.identifier;

import org.jspecify.annotations.NullMarked;
