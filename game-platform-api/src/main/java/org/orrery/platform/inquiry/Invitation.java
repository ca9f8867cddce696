package org.orrery.platform.inquiry;

import java.util.Optional;

/**
 * The way to ask for a game, on its page.
 *
 * @param isOwn whether the reader deposits it
 * @param asked id of the reader's inquiry that lasts
 */
public record Invitation(String game, boolean isOwn, Optional<String> asked) {}
