package io.github.alloyconnections.adapter.cli.command;

import io.github.alloyconnections.adapter.cli.run.Session;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One subcommand. */
public interface Command {

    /** What it does, in a few words. */
    String summary();

    /** Adds its own options and arguments. */
    default void describe(CommandSpec spec) {}

    /** The commands within this one, by name. */
    default Map<String, Command> parts() {
        return Map.of();
    }

    /** Whether it has a provider's answer to print as it is. */
    default boolean hasRawAnswer() {
        return false;
    }

    /** Does it; returns the exit code. */
    int run(Session session, ParseResult arguments);
}
