/**
 * The kiosk lab as the server has it: takes the trials that were asked for, one after another, has
 * a process of its own try each game in a browser without network, and keeps what that process
 * reports. Start with {@link org.orrery.indexer.lab.Lab}; then read {@code LabProcess}, one
 * process, and {@code LabFindings}, which believes it nothing.
 *
 * <p>This package must never load a class of the worker's or of its driver, which are not on the
 * server's class path.
 */
@NullMarked
package org.orrery.indexer.lab;

import org.jspecify.annotations.NullMarked;
