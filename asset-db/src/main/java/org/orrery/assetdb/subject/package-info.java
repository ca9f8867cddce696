/**
 * What an asset is about: a bilingual vocabulary of two levels, framed by the OECD Fields of
 * Research and Development and filled with the words of a science museum.
 *
 * <p>{@link org.orrery.assetdb.subject.Subjects} is the place to start. A code that was shipped
 * never changes its meaning and never goes away: released assets carry it for ever.
 */
@NullMarked
package org.orrery.assetdb.subject;

import org.jspecify.annotations.NullMarked;
