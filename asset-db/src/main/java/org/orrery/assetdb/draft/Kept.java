package org.orrery.assetdb.draft;

import org.orrery.assetdb.blob.Blob;

/** Bytes that are durable, but that no row knows yet. */
record Kept(Blob blob, String mediaType) {}
