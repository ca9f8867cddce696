package org.orrery.assetdb.idempotency;

import org.orrery.assetdb.blob.Digest;

/**
 * What a request was answered.
 *
 * @param request digest of what was asked, its address and its body
 * @param status the protocol's number for success
 * @param location address of what was made; empty where there is none
 * @param body the answer's text
 */
public record Answer(Digest request, int status, String location, String body) {}
