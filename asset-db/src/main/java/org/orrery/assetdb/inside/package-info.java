/**
 * What is inside the files of a build: archives, packages of engines, programs with a package at
 * their end. Start with {@link org.orrery.assetdb.inside.LookingInside}, which keeps what was found
 * by the digest of the file that holds it, so that equal files are looked into once and every
 * release that has them is answered for at once. {@link org.orrery.assetdb.inside.Container} says
 * which files are worth looking into. Who opens them is no business of this package, and nothing
 * here ever does.
 */
@NullMarked
package org.orrery.assetdb.inside;

import org.jspecify.annotations.NullMarked;
