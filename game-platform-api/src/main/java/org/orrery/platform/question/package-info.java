/**
 * Ask a scientist, over HTTP and as pages: the queue of researchers, a question with all that was
 * said to it, and the subjects for which one answers. {@link
 * org.orrery.platform.question.QuestionJson} says how a question is written down.
 */
@NullMarked
package org.orrery.platform.question;

import org.jspecify.annotations.NullMarked;
