package io.github.alloyconnections.adapter.cli.command.choosing;

import io.github.alloyconnections.adapter.cli.part.ChangeProgram;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Expected;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.OutputFormat;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.run.WaitingTime;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.contract.json.ContractJson;
import io.github.alloyconnections.contract.json.HistoryJson.EventJson;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.port.driving.ForWatching.Then;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.watch.WatchEvent;
import io.github.alloyconnections.domain.watch.WatchEvent.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Tells, a line each, when a connection dies, comes back, or another one is to be used; until a signal ends it. */
public final class WatchCommand implements Command {

    private static final Duration USUAL = Duration.ofMinutes(5);

    /** Alloy is not asked more often, whoever wants it. */
    private static final Duration LEAST = Duration.ofSeconds(10);

    private static final String BELL = "\u0007";

    @Override
    public String summary() {
        return "a line for each change of health or choice, until it is ended";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("--every")
                .paramLabel("<time>")
                .type(Duration.class)
                .converters(new Expected<>("a time from 10s to an hour, such as 30s or 5m", WatchCommand::interval))
                .description("how long to wait between two looks (default: 5m)")
                .build());
        spec.addOption(Flags.text(
                "<command>",
                "run this for each change: told in ALLOY_CHANGE_... and, as JSON, on its input",
                "--exec"));
        spec.addOption(Flags.flag("a line of JSON each", "--json"));
        spec.addOption(Flags.flag("ring the terminal's bell at each change", "--bell"));
    }

    private static Optional<Duration> interval(String text) {
        return WaitingTime.parse(text).filter(time -> time.compareTo(LEAST) >= 0);
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        if (session.is(OutputFormat.ID)) {
            throw CommandFailure.usage("watch", "changes have no ids: use --json");
        }
        Duration every = Optional.ofNullable(arguments.<Duration>matchedOptionValue("--every", null))
                .orElse(USUAL);
        Optional<ChangeProgram> program = Optional.ofNullable(arguments.<String>matchedOptionValue("--exec", null))
                .map(command -> new ChangeProgram(command, every));
        Telling telling = new Telling(
                session,
                arguments.hasMatchedOption("--json") || session.is(OutputFormat.JSON),
                arguments.hasMatchedOption("--bell"),
                program);
        // A signal interrupts the wait, so that a program that runs for a change is ended, too.
        return session.writing(
                () -> watched(session, every, telling),
                NextStep.run(session.again(CommandName.HISTORY), "shows what was met"));
    }

    private static int watched(Session session, Duration every, Telling telling) {
        try {
            session.core().watching().watch(List.of(session.connector()), every, telling::told);
            return ExitCode.OK.number();
        } catch (RemoteServiceException e) {
            if (e.kind() != RemoteServiceException.Kind.INTERRUPTED) {
                throw e;
            }
            return ExitCode.INTERRUPTED.number();
        }
    }

    /** What is done with each event. */
    private record Telling(Session session, boolean json, boolean bell, Optional<ChangeProgram> program) {

        Then told(WatchEvent event) {
            String line = new String(ContractJson.compact(EventJson.of(event)), StandardCharsets.UTF_8);
            session.screen().line(json ? line : text(event));
            session.screen().flush();
            if (session.screen().isAbandoned()) {
                return Then.STOP;
            }
            if (event.kind().isChange()) {
                ring();
                program.flatMap(each -> each.run(event, line)).ifPresent(session.messages()::warning);
            }
            return Thread.currentThread().isInterrupted() ? Then.STOP : Then.GO_ON;
        }

        private void ring() {
            if (bell && session.doors().surroundings().terminals().err()) {
                session.doors().surroundings().err().print(BELL);
                session.doors().surroundings().err().flush();
            }
        }

        private String text(WatchEvent event) {
            return event.at().truncatedTo(ChronoUnit.SECONDS) + "  "
                    + TerminalText.line(event.connector().value()) + "  "
                    + event.connection()
                            .map(ConnectionId::value)
                            .map(id -> id + "  ")
                            .orElse("")
                    + session.screen().paint(tone(event), TerminalText.line(event.message()));
        }

        private static Style tone(WatchEvent event) {
            return event.kind() == Kind.UNTOLD ? Style.DOUBT : event.kind().isChange() ? Style.STRONG : Style.PLAIN;
        }
    }
}
