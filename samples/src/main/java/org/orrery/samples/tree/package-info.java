/**
 * JSON and YAML as trees that can be asked for what is not there. Read {@link
 * org.orrery.samples.tree.Tree} first. It knows no schema.
 */
@NullMarked
package org.orrery.samples.tree;

import org.jspecify.annotations.NullMarked;
