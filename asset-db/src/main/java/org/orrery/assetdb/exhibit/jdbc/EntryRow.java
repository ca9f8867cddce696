package org.orrery.assetdb.exhibit.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * @param words by language, as a JSON object
 * @param materials ids, as a JSON list
 */
@MappedEntity("exhibit_entries")
record EntryRow(
    @Id String exhibit,
    int place,
    String game,
    int release,
    String digest,
    String words,
    String materials) {}
