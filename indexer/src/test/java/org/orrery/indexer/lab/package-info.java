/**
 * The kiosk lab with real games in a real browser, good and bad ones, and with listeners that must
 * hear nothing of them.
 */
@NullMarked
package org.orrery.indexer.lab;

import org.jspecify.annotations.NullMarked;
