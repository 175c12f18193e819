package io.github.alloyconnections.adapter.cli.part;

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
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.selection.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Offers a person the candidates, the one that {@code which} would choose first. */
public final class PickingConnections {

    private final Session session;

    public PickingConnections(Session session) {
        this.session = session;
    }

    /** The id that was picked; empty if the person would rather not. */
    public Optional<ConnectionId> ask() {
        Decision decision = session.watched(
                watcher -> session.core().choosing().decide(session.connector(), SelectionPolicy.working(), watcher));
        List<Candidate> offered = offered(decision);
        if (offered.isEmpty()) {
            throw CommandFailure.of(NextSteps.nothingToOffer(decision, session));
        }
        int width = offered.stream()
                .mapToInt(candidate -> TerminalText.width(name(candidate.entry())))
                .max()
                .orElse(0);
        List<ConnectionEntry> entries = offered.stream().map(Candidate::entry).toList();
        try (ProbingInView probing = new ProbingInView(session, entries, entry -> line(entry, width))) {
            return session.doors()
                    .picker()
                    .pick("Which connection shall this project use?", lines(entries, width), probing)
                    .map(ConnectionId::new);
        }
    }

    private static List<Candidate> offered(Decision decision) {
        List<Candidate> offered = new ArrayList<>(decision.candidates());
        offered.sort((a, b) -> Boolean.compare(b.verdict() == Verdict.CHOSEN, a.verdict() == Verdict.CHOSEN));
        return offered;
    }

    private List<Choice> lines(List<ConnectionEntry> offered, int width) {
        return offered.stream()
                .map(entry -> new Choice(entry.id().value(), line(entry, width)))
                .toList();
    }

    private String line(ConnectionEntry entry, int nameWidth) {
        String name = name(entry);
        String padded = name + " ".repeat(Math.max(0, nameWidth - TerminalText.width(name)));
        String age = DisplayTimes.age(entry.connection().createdAt(), session.now());
        String marks = ConnectionColumns.marks(entry);
        String health = HealthWords.cell(entry.health()).text();
        return (entry.id() + "  " + padded + "  " + age + "  " + health + (marks.isEmpty() ? "" : "  [" + marks + "]"))
                .stripTrailing();
    }

    private static String name(ConnectionEntry entry) {
        String name = TerminalText.line(entry.connection().name().orElse("-"));
        return TerminalText.fit(name, 32, "…");
    }
}
