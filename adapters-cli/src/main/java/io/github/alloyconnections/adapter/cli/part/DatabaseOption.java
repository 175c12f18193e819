package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.settings.DatabaseAddress;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Where the state of many users is kept, as an option says it. */
public final class DatabaseOption {

    private static final String NAME = "--database";

    private DatabaseOption() {}

    /** For a command that asks what is kept there. */
    public static OptionSpec spec() {
        return spec("the PostgreSQL of the service (default: ALLOY_CONNECTIONS_DATABASE)");
    }

    public static OptionSpec spec(String description) {
        return Flags.text("<url>", description, NAME);
    }

    /** What was typed may hold a password, and is not repeated. */
    public static Optional<DatabaseAddress> of(ParseResult arguments) {
        String typed = arguments.matchedOptionValue(NAME, null);
        return Optional.ofNullable(typed)
                .map(text -> DatabaseAddress.parse(text)
                        .orElseThrow(() -> CommandFailure.of(
                                ErrorCode.USAGE,
                                NAME + " takes an address such as " + DatabaseAddress.form(),
                                NextStep.run(
                                        CommandName.SERVE.with(NAME, "jdbc:postgresql://localhost/alloy?user=alloy"),
                                        "serves from the database 'alloy' of this machine; the password may stand in"
                                                + " ~/.pgpass"))));
    }
}
