package org.orrery.indexer.search;

/**
 * One value of a facet. {@code count} is how many assets would be found if this value alone were
 * chosen in its facet, all other filters kept.
 */
public record FacetCount(String value, long count, boolean selected) {}
