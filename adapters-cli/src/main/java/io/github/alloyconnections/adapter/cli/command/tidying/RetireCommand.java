package io.github.alloyconnections.adapter.cli.command.tidying;

import io.github.alloyconnections.adapter.cli.part.ConnectionIds;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.DisplayTimes;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Expected;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.contract.json.RetirementJson;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.selection.RetireOutcome;
import io.github.alloyconnections.domain.selection.Retirement;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Takes a connection out of every choice for a while; nothing is deleted. */
public final class RetireCommand implements Command {

    private static final String DAYS = "--days";

    @Override
    public String summary() {
        return "takes a connection out of every choice for a while, without deleting it";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Flags.word("ID", "the connection to take out", "1"));
        spec.addOption(OptionSpec.builder(DAYS)
                .paramLabel("<days>")
                .type(Integer.class)
                .converters(new Expected<>(
                        "a whole number of days, 1 to " + Retirement.LONGEST.toDays(), RetireCommand::days))
                .description("for how many days, 1 to 366 (" + Retirement.STANDARD.toDays() + " if not given)")
                .build());
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        ConnectionId id = ConnectionIds.only(arguments, session);
        Duration time = Optional.ofNullable(arguments.<Integer>matchedOptionValue(DAYS, null))
                .map(Duration::ofDays)
                .orElse(Retirement.STANDARD);
        RetireOutcome outcome = session.core().retiring().retire(session.connector(), id, time);
        Retirement retirement = outcome.match(RetireOutcome.Retired::retirement, refused -> {
            throw kept(refused, session);
        });
        switch (session.options().format()) {
            case JSON -> session.json(RetirementJson.of(retirement));
            case ID -> session.screen().line(id.value());
            case TABLE ->
                session.screen()
                        .line(id + " is out of every choice until " + DisplayTimes.minute(retirement.until()) + "; '"
                                + session.again(CommandName.UNRETIRE.with(id)) + "' takes it back");
        }
        return ExitCode.OK.number();
    }

    private static Optional<Integer> days(String text) {
        return Flags.number(text, 3).filter(days -> Retirement.isPossible(Duration.ofDays(days)));
    }

    private static CommandFailure kept(RetireOutcome.Refused refused, Session session) {
        return CommandFailure.of(
                ErrorCode.CONNECTION_KEPT,
                refused.id() + " is not retired: " + refused.reason(),
                NextStep.run(session.again(CommandName.LIST), "shows what there is, and what is pinned"));
    }
}
