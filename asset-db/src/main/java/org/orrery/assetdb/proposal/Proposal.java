package org.orrery.assetdb.proposal;

/**
 * One field of a description and what it could become.
 *
 * @param pointer of the field, as a JSON Pointer
 * @param value its new value as JSON: what it has already is in it
 * @param from the field of the origin that says so
 */
public record Proposal(String pointer, Object value, String from) {}
