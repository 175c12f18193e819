package io.github.alloyconnections.adapter.cli.run;

import java.util.Map;
import java.util.Set;
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

    /** What {@code --output} may name besides what every command has. */
    default Set<String> ownFormats() {
        return Set.of();
    }

    /** Does it; returns the exit code. */
    int run(Session session, ParseResult arguments);
}
