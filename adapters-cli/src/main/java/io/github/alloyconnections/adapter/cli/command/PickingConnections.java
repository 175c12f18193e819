package io.github.alloyconnections.adapter.cli.command;

import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.DisplayTimes;
import io.github.alloyconnections.adapter.cli.run.NextSteps;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Picker.Choice;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.adapter.cli.view.ConnectionColumns;
import io.github.alloyconnections.adapter.cli.view.HealthWords;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.selection.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Offers a person the candidates, the one that {@code which} would choose first. */
final class PickingConnections {

    private final Session session;

    PickingConnections(Session session) {
        this.session = session;
    }

    /** The id that was picked; empty if the person would rather not. */
    Optional<ConnectionId> ask() {
        Decision decision = session.watched(
                watcher -> session.core().choosing().decide(session.connector(), SelectionPolicy.working(), watcher));
        List<Candidate> offered = offered(decision);
        if (offered.isEmpty()) {
            throw CommandFailure.of(NextSteps.nothingToOffer(decision, session));
        }
        return session.doors()
                .picker()
                .pick("Which connection shall this project use?", lines(offered))
                .map(ConnectionId::new);
    }

    private static List<Candidate> offered(Decision decision) {
        List<Candidate> offered = new ArrayList<>(decision.candidates());
        offered.sort((a, b) -> Boolean.compare(b.verdict() == Verdict.CHOSEN, a.verdict() == Verdict.CHOSEN));
        return offered;
    }

    private List<Choice> lines(List<Candidate> offered) {
        int width = 0;
        for (Candidate candidate : offered) {
            width = Math.max(width, TerminalText.width(name(candidate)));
        }
        List<Choice> lines = new ArrayList<>();
        for (Candidate candidate : offered) {
            lines.add(new Choice(candidate.entry().id().value(), line(candidate, width)));
        }
        return lines;
    }

    private String line(Candidate candidate, int nameWidth) {
        String name = name(candidate);
        String padded = name + " ".repeat(nameWidth - TerminalText.width(name));
        String age = DisplayTimes.age(candidate.entry().connection().createdAt(), session.now());
        String marks = ConnectionColumns.marks(candidate.entry());
        String health = HealthWords.cell(candidate.entry().health()).text();
        return (candidate.entry().id() + "  " + padded + "  " + age + "  " + health
                        + (marks.isEmpty() ? "" : "  [" + marks + "]"))
                .stripTrailing();
    }

    private static String name(Candidate candidate) {
        String name = TerminalText.line(candidate.entry().connection().name().orElse("-"));
        return TerminalText.fit(name, 32, "…");
    }
}
