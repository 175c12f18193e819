package io.github.alloyconnections.app.architecture.violations.stray;

/** A class of no known part. */
record Stray(String name) {}
