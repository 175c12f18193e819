package io.github.alloyconnections.app.architecture.violations.adapter.cli.terminal;

/** Loses to scissors. */
final class Paper {
    Scissors beats() {
        return new Scissors();
    }
}
