package org.orrery.assetdb;

/**
 * One fault in what somebody sent.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901); empty for the whole document
 * @param detail what is wrong and what would be right, one sentence for a person
 */
public record Violation(String pointer, String detail) {}
