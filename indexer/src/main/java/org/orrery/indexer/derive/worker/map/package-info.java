/**
 * Draws maps: of GeoJSON and TopoJSON their outlines, of height maps their relief.
 *
 * <p>Start with {@link org.orrery.indexer.derive.worker.map.MapRecipe} and {@link
 * org.orrery.indexer.derive.worker.map.ReliefRecipe}. Both decide by what a file holds: JSON that
 * is no map and a picture that is no height map get nothing from here, and no reason either, for
 * another recipe shows them.
 */
@NullMarked
package org.orrery.indexer.derive.worker.map;

import org.jspecify.annotations.NullMarked;
