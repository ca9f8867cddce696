package org.orrery.assetdb.audit;

import java.time.Instant;

/**
 * One deed.
 *
 * @param id grows, with gaps
 * @param actor handle of who did it
 * @param act what was done, such as {@code release}
 * @param subject id of what it was done to
 * @param detail what else there is to say; may be empty
 */
public record AuditEntry(
    long id, Instant at, String actor, String act, String subject, String detail) {}
