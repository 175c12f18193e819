package io.github.alloyconnections.app.architecture.violations.adapter.cli;

/** A class open to inheritance. */
class OpenClass {}
