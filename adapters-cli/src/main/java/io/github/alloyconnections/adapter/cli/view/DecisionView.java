package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.run.DisplayTimes;
import io.github.alloyconnections.adapter.cli.run.NextSteps;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Cell;
import io.github.alloyconnections.adapter.cli.terminal.Column;
import io.github.alloyconnections.adapter.cli.terminal.Messages;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.Table;
import io.github.alloyconnections.contract.json.DecisionJson;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.Verdict;
import java.util.ArrayList;
import java.util.List;

/** A decision for a person: the answer first, then why, then why not the others, then what to type. */
public final class DecisionView {

    private static final int MOST_ROWS = 10;
    private static final int MOST_CHOICES = 20;
    private static final int MOST_REMEDIES = 3;

    private final Session session;
    private final Screen screen;

    public DecisionView(Session session) {
        this.session = session;
        this.screen = session.screen();
    }

    public void print(Decision decision) {
        printWithoutSteps(decision);
        screen.line("");
        Messages.next(screen, NextSteps.after(decision, session));
        screen.flush();
    }

    /** The same for a command that has next steps of its own. */
    public void printWithoutSteps(Decision decision) {
        decision.chosen().ifPresentOrElse(chosen -> answer(decision, chosen), () -> noAnswer(decision));
        candidates(decision);
    }

    /** The id alone, for programs; why there is none goes where messages go. */
    public void printId(Decision decision) {
        decision.chosen()
                .ifPresentOrElse(
                        chosen -> screen.line(chosen.id().value()),
                        () -> session.messages().warning(decision.reason()));
    }

    private void answer(Decision decision, ConnectionEntry chosen) {
        LabelledLines facts = new LabelledLines(screen);
        facts.headline(chosen);
        support(facts, decision, chosen);
    }

    /** What speaks for the chosen one. */
    void support(LabelledLines facts, Decision decision, ConnectionEntry chosen) {
        facts.line("why", decision.reason());
        if (chosen.health().isPresent()) {
            health(facts, chosen.health().get());
        } else {
            facts.line("health", Style.DOUBT, "unverified: it was not tried");
        }
        facts.line("created", created(chosen));
        facts.line("owner", ConnectionColumns.owner(chosen.owner()));
        ConnectionColumns.account(chosen).ifPresent(account -> facts.line("account", account));
        named(facts, decision);
    }

    /** What a report can call it by. */
    private void named(LabelledLines facts, Decision decision) {
        if (session.options().has("--verbose")) {
            facts.line("decision", DecisionJson.of(decision).id());
        }
    }

    private static void health(LabelledLines facts, Health health) {
        facts.line("health", HealthWords.tone(health.state()), HealthWords.sentence(health));
        health.next().ifPresent(next -> facts.line("do", next));
    }

    private String created(ConnectionEntry entry) {
        String marks = ConnectionColumns.marks(entry);
        return DisplayTimes.minute(entry.connection().createdAt()) + " UTC, "
                + DisplayTimes.age(entry.connection().createdAt(), session.now())
                + (marks.isEmpty() ? "" : "; " + marks);
    }

    private void noAnswer(Decision decision) {
        LabelledLines facts = new LabelledLines(screen);
        boolean open = decision.outcome() == Outcome.AMBIGUOUS;
        screen.line(
                open
                        ? screen.paint(Style.DOUBT, "Several would do: a person must choose.")
                        : screen.paint(Style.BAD, "No connection to use."));
        facts.line("why", decision.reason());
        facts.line(
                "tried",
                decision.tried() + " of " + (decision.candidates().size() + decision.omitted())
                        + (decision.unknown() > 0 ? "; " + decision.unknown() + " unknown" : ""));
        named(facts, decision);
        if (decision.elsewhere().isPresent()) {
            facts.line("do", "set " + decision.elsewhere().get().setting());
            return;
        }
        decision.remarks().remedies().stream()
                .limit(open ? 0 : MOST_REMEDIES)
                .forEach(remedy -> facts.line("do", remedy));
    }

    /** Those that were not chosen, each with its reason. */
    void candidates(Decision decision) {
        List<Candidate> others = new ArrayList<>(decision.candidates());
        others.removeIf(candidate -> candidate.verdict() == Verdict.CHOSEN);
        if (others.isEmpty()) {
            return;
        }
        screen.line("");
        int hidden = rows(others, session.options().has("--verbose") ? others.size() : most(decision));
        if (hidden + decision.omitted() > 0) {
            screen.line(screen.ellipsis() + " " + (hidden + decision.omitted()) + " more"
                    + (hidden > 0 ? "; -v shows " + (decision.omitted() > 0 ? hidden + " of them" : "them") : ""));
        }
    }

    /** Who must choose wants to see what there is. */
    private static int most(Decision decision) {
        return decision.outcome() == Outcome.AMBIGUOUS ? MOST_CHOICES : MOST_ROWS;
    }

    /** How many were not shown. */
    private int rows(List<Candidate> others, int most) {
        GroupedRows<Candidate> groups =
                new GroupedRows<>(screen, others, c -> Cell.of(c.verdict().words() + ": " + reason(c), tone(c)));
        if (groups.pays()) {
            return groups.print(columns(others), most);
        }
        int shown = Math.min(most, others.size());
        List<Column<Candidate>> columns = new ArrayList<>(columns(others));
        columns.add(Column.whole("VERDICT", c -> new Cell(c.verdict().words(), tone(c))));
        columns.add(Column.wrapped("REASON", c -> Cell.of(reason(c))));
        Table.print(screen, columns, others.subList(0, shown));
        return others.size() - shown;
    }

    private List<Column<Candidate>> columns(List<Candidate> others) {
        List<Column<Candidate>> columns = new ArrayList<>(List.of(
                Column.whole("ID", c -> new Cell(c.entry().id().value(), Style.PLAIN)),
                Column.cut("NAME", c -> Cell.of(c.entry().connection().name().orElse("-"))),
                Column.optional(
                        "AGE",
                        c -> Cell.of(DisplayTimes.age(c.entry().connection().createdAt(), session.now())))));
        if (ConnectionColumns.haveSeveralAccounts(
                others.stream().map(Candidate::entry).toList())) {
            columns.add(Column.cut(
                    "ACCOUNT",
                    c -> Cell.of(c.entry().account().map(Account::label).orElse("unknown"))));
        }
        return columns;
    }

    private static String reason(Candidate candidate) {
        return candidate.entry().pinned() ? "the pin; " + candidate.reason() : candidate.reason();
    }

    private static Style tone(Candidate candidate) {
        return candidate
                .entry()
                .health()
                .map(health -> HealthWords.tone(health.state()))
                .orElse(Style.FAINT);
    }
}
