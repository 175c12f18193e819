package io.github.alloyconnections.adapter.web.page.list;

import io.github.alloyconnections.adapter.web.page.part.Cause;
import io.github.alloyconnections.adapter.web.page.part.ConnectionRow;
import io.github.alloyconnections.adapter.web.page.part.Diffs;
import io.github.alloyconnections.adapter.web.page.part.FlashMessage;
import io.github.alloyconnections.adapter.web.page.part.PageFrame;
import io.github.alloyconnections.adapter.web.page.part.PageParts;
import io.github.alloyconnections.adapter.web.page.part.Waiting;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinMode;
import io.github.alloyconnections.domain.port.driving.ForPinningConnections;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.Remarks;
import io.github.alloyconnections.domain.selection.Survey;
import io.github.alloyconnections.domain.selection.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts a decision, and the asked part of what it was made from, on the main page. */
public final class MainPageBuilder {

    private final ProjectAnswers answers;
    private final PageParts parts;
    private final ConnectorId connector;
    private final String name;
    private final Instant now;

    public MainPageBuilder(ProjectAnswers answers, PageParts parts, ConnectorId connector, String name) {
        this.answers = answers;
        this.parts = parts;
        this.connector = connector;
        this.name = name;
        this.now = parts.clock().instant();
    }

    /** The page while nothing is decided yet. */
    public MainPage undecided(PageFrame frame, Optional<FlashMessage> notice, Waiting waiting) {
        return new MainPage(
                frame,
                connector.value(),
                name,
                query(),
                notice,
                Optional.of(waiting),
                Optional.empty(),
                ConnectionList.none(),
                "");
    }

    /** The page of a decision, and the part of the list that was asked for. */
    MainPage of(
            PageFrame frame, Survey survey, ListQuery part, Optional<FlashMessage> notice, Optional<Waiting> waiting) {
        ConnectionTable listing = new ConnectionTable(survey, new ConnectionTable.Known(answers, parts), now);
        return new MainPage(
                frame,
                connector.value(),
                name,
                query(),
                notice,
                waiting,
                Optional.of(answer(survey.decision())),
                listing.page(query(), part),
                UUID.randomUUID().toString());
    }

    /** What is put behind a path to stay with this connector. */
    public String query() {
        return connector.equals(answers.settings().connector()) ? "" : "?connector=" + connector;
    }

    private ConnectionRow row(Candidate candidate) {
        return ConnectionRow.of(candidate, parts.health().of(answers.settings(), candidate.entry()), now);
    }

    /** The chosen connection. */
    public Optional<ConnectionRow> chosen(Decision decision) {
        return decision.candidates().stream()
                .filter(candidate -> candidate.verdict() == Verdict.CHOSEN)
                .findFirst()
                .map(this::row);
    }

    private MainPage.Answer answer(Decision decision) {
        Optional<ConnectionId> id = decision.chosen().map(ConnectionEntry::id);
        return new MainPage.Answer(
                chosen(decision),
                reason(decision),
                warnings(decision),
                Cause.of(decision),
                answers.settings().envFile(),
                variable() + "=" + id.map(ConnectionId::value).orElse(""),
                decision.chosen()
                        .filter(entry -> !entry.pinned())
                        .map(this::diff)
                        .orElse(List.of()),
                previous(decision),
                OwnerChange.of(decision, answers.settings()),
                choices(decision));
    }

    /** Usable ones of which none is to be preferred. */
    private List<ConnectionRow> choices(Decision decision) {
        return decision.candidates().stream()
                .filter(candidate ->
                        decision.outcome() == Outcome.AMBIGUOUS && candidate.verdict() == Verdict.PASSED_OVER)
                .map(this::row)
                .toList();
    }

    /** Where none works, the causes are told one by one below. */
    private static String reason(Decision decision) {
        return decision.chosen().isPresent()
                ? decision.reason()
                : decision.reason().replaceFirst(": [0-9]+ [A-Z_]+(, [0-9]+ [A-Z_]+)*$", "");
    }

    /** What a press on the button would change; a file that cannot be read says so when it is pressed. */
    private List<String> diff(ConnectionEntry entry) {
        try {
            return Diffs.changed(answers.core().pinning().preview(connector, entry.id()));
        } catch (ProjectFileException e) {
            return List.of();
        }
    }

    /** A way back is offered only where there is something to go back from. */
    private Optional<String> previous(Decision decision) {
        Optional<ConnectionId> pinned = answers.core().pinning().pin(connector).flatMap(Pin::id);
        return answers.core()
                .pinning()
                .previous(connector)
                .filter(id -> !pinned.equals(Optional.of(id)))
                .filter(id -> !decision.chosen().map(ConnectionEntry::id).equals(Optional.of(id)))
                .map(ConnectionId::value);
    }

    /** The name that this connector's pin stands under. */
    private String variable() {
        ForPinningConnections pinning = answers.core().pinning();
        return pinning.pin(connector)
                .map(Pin::variable)
                .orElseGet(() -> pinning.unpin(connector, PinMode.PREVIEW).variable());
    }

    private List<String> warnings(Decision decision) {
        List<String> warnings = new ArrayList<>();
        Remarks remarks = decision.remarks();
        decision.chosen()
                .filter(entry -> !entry.pinned())
                .flatMap(other -> deadPin(remarks))
                .ifPresent(warnings::add);
        remarks.unjudged()
                .map(before -> before.count() + " that would have come first "
                        + (before.forGood() ? "cannot be tested." : "could not be judged."))
                .ifPresent(warnings::add);
        remarks.unverified()
                .map(why -> "It is unverified: " + whyUnverified(decision))
                .ifPresent(warnings::add);
        return warnings;
    }

    private static String whyUnverified(Decision decision) {
        return decision.chosen()
                .flatMap(ConnectionEntry::health)
                .flatMap(Health::reason)
                .map(why -> "nothing can tell whether it works; " + why + ".")
                .orElse("no test vouches for it.");
    }

    /** What a pin that is no id holds is not shown: it may be a secret that was pasted there by mistake. */
    private Optional<String> deadPin(Remarks remarks) {
        Optional<Pin> pin = answers.core().pinning().pin(connector);
        if (pin.isPresent() && pin.get().id().isEmpty()) {
            return Optional.of(
                    "What " + pin.get().variable() + " (" + pin.get().origin() + ") holds is no connection id.");
        }
        return remarks.deadPin()
                .map(candidate -> "Your pin " + candidate.entry().id() + " does not work: " + candidate.reason());
    }
}
