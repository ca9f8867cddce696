/**
 * Trials in the kiosk lab in a database. Only {@link org.orrery.assetdb.lab.LabRuns} is known
 * outside.
 */
@NullMarked
package org.orrery.assetdb.lab.jdbc;

import org.jspecify.annotations.NullMarked;
