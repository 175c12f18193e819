package io.github.alloyconnections.app.architecture.violations.app;

/** A wiring, for an adapter to know. */
public record Wiring(String name) {}
