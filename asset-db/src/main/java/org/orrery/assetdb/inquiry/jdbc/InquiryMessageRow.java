package org.orrery.assetdb.inquiry.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("inquiry_messages")
record InquiryMessageRow(
    @Id String inquiry, int number, String saidBy, String side, String text, Instant saidAt) {}
