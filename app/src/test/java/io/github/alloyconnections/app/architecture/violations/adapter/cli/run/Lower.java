package io.github.alloyconnections.app.architecture.violations.adapter.cli.run;

import io.github.alloyconnections.app.architecture.violations.adapter.cli.terminal.Ground;

/** A class of a middle chapter that knows the one below it, as it may. */
public record Lower(Ground ground) {}
