package org.orrery.assetdb.asset;

/**
 * Whether and how others may show a game in their house.
 *
 * @param open whether its makers want to be asked; where they say nothing of it, they do
 * @param contact whom to ask, and how
 * @param terms what they ask for
 */
public record Licensing(boolean open, LocalizedText contact, LocalizedText terms) {}
