package io.github.alloyconnections.app.architecture.violations.domain.port.driven;

/** What the outside answers, for a driving port to know. */
public record Answering(String name) {}
