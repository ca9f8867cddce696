/**
 * The stage of every test: {@link org.orrery.assetdb.AssetDatabase} runs the real thing on H2 or on
 * PostgreSQL with a clock that a test can set, and {@link org.orrery.assetdb.Fixtures} says what
 * lies in it. Other modules use both.
 */
@NullMarked
package org.orrery.assetdb;

import org.jspecify.annotations.NullMarked;
