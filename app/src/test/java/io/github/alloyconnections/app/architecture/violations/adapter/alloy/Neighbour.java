package io.github.alloyconnections.app.architecture.violations.adapter.alloy;

/** An adapter, for another one to know. */
public record Neighbour(String name) {}
