package io.github.alloyconnections.app.architecture.violations.adapter.cli.terminal;

import io.github.alloyconnections.app.architecture.violations.adapter.cli.run.Lower;

/** A class of the lowest chapter that knows one above: a circle of two packages. */
record UpwardGlance(Lower lower) {}
