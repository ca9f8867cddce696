package org.orrery.assetdb.partner;

import java.time.Instant;

/**
 * An account that may become a member if it likes.
 *
 * @param account its handle
 * @param by handle of who invited it
 */
public record Invitation(PartnerHandle partner, String account, Part part, String by, Instant at) {}
