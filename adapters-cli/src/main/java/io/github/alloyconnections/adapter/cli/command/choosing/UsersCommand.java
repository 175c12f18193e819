package io.github.alloyconnections.adapter.cli.command.choosing;

import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Expected;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.OutputFormat;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.view.UsersView;
import io.github.alloyconnections.contract.json.OwnersJson;
import io.github.alloyconnections.domain.port.driving.ForFindingOwners.Depth;
import io.github.alloyconnections.domain.selection.OwnerOverview;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Lists whose connections there can be under this key. */
public final class UsersCommand implements Command {

    private static final int HIGHEST = 10_000;

    @Override
    public String summary() {
        return "whose connections there are: the key's own user and its others";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Flags.flag("try the newest of each, and show which works", "--probe"));
        spec.addOption(OptionSpec.builder("--limit")
                .paramLabel("<n>")
                .type(Integer.class)
                .converters(new Expected<>("a number from 0 to " + HIGHEST, UsersCommand::number))
                .description("how many are asked for their connections (default: the budget of probes); 0: names only")
                .build());
    }

    private static Optional<Integer> number(String text) {
        return Flags.number(text, 5).filter(number -> number <= HIGHEST);
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        Integer typed = arguments.matchedOptionValue("--limit", null);
        boolean probe = arguments.hasMatchedOption("--probe");
        boolean names = session.is(OutputFormat.ID) || (typed != null && typed == 0);
        if (probe && names) {
            throw CommandFailure.usage("users", "--probe needs somebody to be asked: not with -o id nor --limit 0");
        }
        Depth depth = names ? Depth.NAMES : probe ? Depth.PROBES : Depth.COUNTS;
        OptionalInt limit = typed == null || names ? OptionalInt.empty() : OptionalInt.of(typed);
        OwnerOverview overview =
                session.watched(watcher -> session.core().owners().owners(session.connector(), depth, limit));
        switch (session.options().format()) {
            case JSON -> session.json(OwnersJson.of(overview));
            case ID -> new UsersView(session, depth).ids(overview);
            case TABLE -> new UsersView(session, depth).print(overview);
        }
        return ExitCode.OK.number();
    }
}
