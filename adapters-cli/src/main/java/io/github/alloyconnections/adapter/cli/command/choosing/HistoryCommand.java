package io.github.alloyconnections.adapter.cli.command.choosing;

import io.github.alloyconnections.adapter.cli.part.ConnectionIds;
import io.github.alloyconnections.adapter.cli.part.SinceTime;
import io.github.alloyconnections.adapter.cli.report.HistoryView;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.contract.json.HistoryJson;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.HealthCourse;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Shows when connections died, and what they were before, as far as anybody on this machine has tried them. */
public final class HistoryCommand implements Command {

    @Override
    public String summary() {
        return "when connections died or came back, as far as they were tried here";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Flags.word("ID", "the connection to look up (default: all)", "0..1"));
        spec.addOption(SinceTime.option("only changes since: 2025-11-09, 12h, 7d, 2w"));
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        Optional<ConnectionId> only = Flags.word(arguments).map(typed -> ConnectionIds.one(typed, session));
        Optional<Instant> since = Optional.ofNullable(arguments.<SinceTime>matchedOptionValue(SinceTime.NAME, null))
                .map(time -> time.at(session.now()));
        List<HealthCourse> courses = HealthCourse.of(session.core().watching().history()).stream()
                .filter(course -> only.isEmpty() || course.last().id().equals(only.get()))
                .filter(course -> isWanted(course, session))
                .filter(course -> since.isEmpty() || !course.last().at().isBefore(since.get()))
                .toList();
        switch (session.options().format()) {
            case JSON -> session.json(HistoryJson.of(courses, since.orElse(Instant.MIN)));
            case ID ->
                courses.stream()
                        .map(course -> course.last().id().value())
                        .distinct()
                        .forEach(session.screen()::line);
            case TABLE -> show(session, courses, only.isPresent(), since);
        }
        return ExitCode.OK.number();
    }

    /** Of every connector, unless one was named. */
    private static boolean isWanted(HealthCourse course, Session session) {
        return session.options()
                .text("--connector")
                .map(named -> course.last().connector().value().equalsIgnoreCase(named))
                .orElse(true);
    }

    private static void show(Session session, List<HealthCourse> courses, boolean one, Optional<Instant> since) {
        if (courses.isEmpty()) {
            session.messages()
                    .note("nothing is known: no change was met here" + (since.isPresent() ? " since then" : ""));
            session.messages()
                    .advise(List.of(NextStep.run(
                            session.again(CommandName.VERIFY.with("--all")), "tries each, and remembers it")));
        } else if (one) {
            new HistoryView(session).changes(courses, since);
        } else {
            new HistoryView(session).courses(courses, since);
        }
    }
}
