package org.orrery.assetdb.review.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("submission_attachments")
record AttachmentRow(
    @Id String submission, String name, String digest, long size, String mediaType) {}
