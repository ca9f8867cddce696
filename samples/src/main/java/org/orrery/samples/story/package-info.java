/**
 * What happens to the sample games after they are loaded: people are made, who ask, claim, judge,
 * promote. A {@link org.orrery.samples.story.Story} is a file of requests in the words of the API;
 * {@link org.orrery.samples.story.Telling} sends them. Nothing here knows more of the platform than
 * any client does.
 */
@NullMarked
package org.orrery.samples.story;

import org.jspecify.annotations.NullMarked;
