package org.orrery.assetdb.inquiry;

import java.time.Instant;
import java.util.Optional;

/**
 * How an inquiry ended.
 *
 * @param text what was said with it
 * @param by handle of who ended it
 */
public record Ending(Outcome outcome, Optional<String> text, String by, Instant at) {}
