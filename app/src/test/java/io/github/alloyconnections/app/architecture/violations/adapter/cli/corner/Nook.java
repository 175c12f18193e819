package io.github.alloyconnections.app.architecture.violations.adapter.cli.corner;

/** A class of a chapter that no list names. */
record Nook(String name) {}
