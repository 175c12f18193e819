package io.github.alloyconnections.adapter.cli.command.machine;

import io.github.alloyconnections.adapter.cli.part.ChoiceForUse;
import io.github.alloyconnections.adapter.cli.part.EnvFormat;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Expected;
import io.github.alloyconnections.adapter.cli.run.OutputFormat;
import io.github.alloyconnections.adapter.cli.run.Session;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Prints the choice as variables for other programs. */
public final class EnvCommand implements Command {

    @Override
    public String summary() {
        return "the choice as variables, for other programs";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(ChoiceForUse.option());
        spec.addOption(OptionSpec.builder("--format")
                .paramLabel("<format>")
                .type(EnvFormat.class)
                .converters(new Expected<>(EnvFormat.names(), EnvFormat::parse))
                .completionCandidates(EnvFormat.words())
                .description(EnvFormat.names() + " (default: dotenv)")
                .build());
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        ChoiceForUse choice = ChoiceForUse.make(session, arguments);
        Optional<EnvFormat> format = Optional.ofNullable(arguments.matchedOptionValue("--format", null));
        if (session.is(OutputFormat.ID)) {
            session.screen().line(choice.chosen().id().value());
        } else {
            EnvFormat byDefault = session.is(OutputFormat.JSON) ? EnvFormat.JSON : EnvFormat.DOTENV;
            format.orElse(byDefault).print(choice.variables(), session.screen());
        }
        return ExitCode.OK.number();
    }
}
