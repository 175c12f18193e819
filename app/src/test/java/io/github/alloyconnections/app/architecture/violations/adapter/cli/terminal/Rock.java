package io.github.alloyconnections.app.architecture.violations.adapter.cli.terminal;

/** Loses to paper. */
final class Rock {
    Paper beats() {
        return new Paper();
    }
}
