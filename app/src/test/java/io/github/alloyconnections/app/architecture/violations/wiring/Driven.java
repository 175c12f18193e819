package io.github.alloyconnections.app.architecture.violations.wiring;

import io.github.alloyconnections.app.architecture.violations.adapter.cli.run.Lower;

/** A wiring that has chosen its driver. */
public record Driven(Lower commandLine) {}
