package org.orrery.indexer.search;

import org.orrery.indexer.document.ProcessingState;

/** How far a file's text has come; {@code detail} says why it failed, or is empty. */
public record FileProcessing(String path, ProcessingState state, String detail) {}
