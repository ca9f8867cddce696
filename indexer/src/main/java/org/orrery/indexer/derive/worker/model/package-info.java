/**
 * Looks at models in three dimensions: measures them and takes their picture.
 *
 * <p>Start with {@link org.orrery.indexer.derive.worker.model.ModelRecipe}. A reader of a format
 * makes a {@code Model} of a file, every number of which is checked against the file's length
 * before anything is set aside for it; {@code Photograph} renders it with nothing but arithmetic.
 * Nothing here opens a file that a model names, and none of it runs in the server's process.
 */
@NullMarked
package org.orrery.indexer.derive.worker.model;

import org.jspecify.annotations.NullMarked;
