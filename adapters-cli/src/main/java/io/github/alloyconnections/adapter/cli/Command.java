package io.github.alloyconnections.adapter.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One subcommand. */
interface Command {

    /** What it does, in a few words. */
    String summary();

    /** Adds its own options and arguments. */
    default void describe(CommandSpec spec) {}

    /** Does it; returns the exit code. */
    int run(Session session, ParseResult arguments);
}
