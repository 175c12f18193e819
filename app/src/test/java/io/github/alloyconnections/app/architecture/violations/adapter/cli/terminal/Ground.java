package io.github.alloyconnections.app.architecture.violations.adapter.cli.terminal;

/** A class of the lowest chapter. */
public record Ground(String name) {}
