/**
 * Looks into the files of a build that hold other files: archives, packages of engines, programs
 * with a package at their end. Start with {@link
 * org.orrery.indexer.derive.worker.inside.InsideRecipe}; {@link
 * org.orrery.indexer.derive.worker.inside.Looking} goes from file to file and keeps the limits, and
 * each format has a class of its own.
 *
 * <p>Nothing is taken out to a path that a file names: inner files are read as streams for their
 * digests, and what is to be looked into in turn lies in a file of our own name meanwhile.
 */
@NullMarked
package org.orrery.indexer.derive.worker.inside;

import org.jspecify.annotations.NullMarked;
