package org.orrery.assetdb.inquiry;

import java.time.Instant;

/**
 * What one side says to the other.
 *
 * @param number 1, 2, … in the inquiry
 * @param by handle of who says it
 * @param side as what they say it
 */
public record Message(
    InquiryId inquiry, int number, String by, Part side, String text, Instant at) {}
