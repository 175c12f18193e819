package io.github.alloyconnections.domain.selection;

/**
 * A decision, and all that it chose from.
 *
 * @param overview every connection of the list that the decision was made with, unprobed
 */
public record Survey(ConnectionOverview overview, Decision decision) {}
