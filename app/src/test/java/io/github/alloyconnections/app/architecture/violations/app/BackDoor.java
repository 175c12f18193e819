package io.github.alloyconnections.app.architecture.violations.app;

import io.github.alloyconnections.app.architecture.violations.adapter.cli.run.Lower;

/** A wiring that enters a module past its doors. */
record BackDoor(Lower lower) {}
