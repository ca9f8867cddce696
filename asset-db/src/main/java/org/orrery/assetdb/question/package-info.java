/**
 * Ask a scientist. The depositors of a game put a {@link org.orrery.assetdb.question.Question}
 * about it, or about one of its claims, to the researchers of a subject, who say in {@link
 * org.orrery.assetdb.question.Expertise} for which subjects they answer. A question's state is its
 * type; {@link org.orrery.assetdb.question.Step} says who may do what in which state. What was said
 * is never changed or taken away.
 */
@NullMarked
package org.orrery.assetdb.question;

import org.jspecify.annotations.NullMarked;
