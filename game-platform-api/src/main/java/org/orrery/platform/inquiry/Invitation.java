package org.orrery.platform.inquiry;

import java.util.Optional;
import org.orrery.assetdb.asset.GameDescription;

/**
 * The way to ask for a game, on its page.
 *
 * @param description what its makers say of showing it elsewhere stands in it
 * @param isOwn whether the reader deposits it
 * @param asked id of the reader's inquiry that lasts
 */
public record Invitation(
    String game, GameDescription description, boolean isOwn, Optional<String> asked) {}
