package org.orrery.platform.sharing;

import java.util.Optional;
import org.orrery.platform.web.LicenseLabel;
import org.orrery.platform.web.Told;

/**
 * What stands on a card in another site's page.
 *
 * @param kind a material's kind, or {@code game}
 * @param makers who made it, in one line
 * @param picture where its picture is
 * @param page where all is told of it
 * @param play where the game is played; empty for what cannot be played here
 * @param house who shows it
 */
public record EmbeddedCard(
    Told title,
    String kind,
    Told summary,
    String makers,
    LicenseLabel license,
    String picture,
    String page,
    Optional<String> play,
    String house) {}
