package io.github.alloyconnections.app.architecture.violations.adapter.cli.terminal;

/** Loses to rock. */
final class Scissors {
    Rock beats() {
        return new Rock();
    }
}
