package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinMode;
import io.github.alloyconnections.domain.port.driving.ForPinningConnections;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts a decision on the main page: a bounded number of rows, the chosen and the pinned among them. */
final class MainPages {

    /** More would be scrolled past, not read. */
    static final int MOST_ROWS = 50;

    private static final int MOST_REMEDIES = 3;

    private final ProjectAnswers answers;
    private final KnownHealth health;
    private final ConnectorId connector;
    private final Instant now;

    MainPages(ProjectAnswers answers, KnownHealth health, ConnectorId connector, Instant now) {
        this.answers = answers;
        this.health = health;
        this.connector = connector;
        this.now = now;
    }

    /** The page while nothing is decided yet. */
    MainPage undecided(Frame frame, Optional<Notice> notice, Waiting waiting) {
        return new MainPage(
                frame, connector.value(), query(), notice, Optional.of(waiting), Optional.empty(), List.of(), 0, "");
    }

    /** The page of a decision. */
    MainPage of(Frame frame, Decision decision, Optional<Notice> notice, Optional<Waiting> waiting) {
        List<Row> rows = decision.candidates().stream()
                .filter(new Bounded(MOST_ROWS)::admits)
                .map(this::row)
                .toList();
        int more = decision.candidates().size() - rows.size() + decision.omitted();
        return new MainPage(
                frame,
                connector.value(),
                query(),
                notice,
                waiting,
                Optional.of(answer(decision)),
                rows,
                more,
                UUID.randomUUID().toString());
    }

    /** What is put behind a path to stay with this connector. */
    String query() {
        return connector.equals(answers.settings().connector()) ? "" : "?connector=" + connector;
    }

    private Row row(Candidate candidate) {
        return Row.of(candidate, health.of(answers.settings(), candidate.entry()), now);
    }

    /** The chosen connection. */
    Optional<Row> chosen(Decision decision) {
        return decision.candidates().stream()
                .filter(candidate -> candidate.verdict() == Verdict.CHOSEN)
                .findFirst()
                .map(this::row);
    }

    private MainPage.Answer answer(Decision decision) {
        String id = decision.chosen().map(entry -> entry.id().value()).orElse("");
        return new MainPage.Answer(
                chosen(decision),
                decision.reason(),
                warnings(decision),
                remedies(decision),
                answers.settings().envFile(),
                variable() + "=" + id,
                OwnerChange.of(decision, answers.settings()));
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
        boolean other = decision.chosen().map(entry -> !entry.pinned()).orElse(false);
        if (other) {
            deadPin(decision).ifPresent(warnings::add);
        }
        if (decision.outcome() == Outcome.CHOSEN && decision.unknown() > 0) {
            warnings.add(decision.unknown() + " that would have come first could not be judged just now.");
        }
        if (decision.outcome() == Outcome.CHOSEN && !decision.verified()) {
            warnings.add("It is unverified: no test vouches for it.");
        }
        return warnings;
    }

    /** What a pin that is no id holds is not shown: it may be a secret that was pasted there by mistake. */
    private Optional<String> deadPin(Decision decision) {
        Optional<Pin> pin = answers.core().pinning().pin(connector);
        if (pin.isPresent() && pin.get().id().isEmpty()) {
            return Optional.of(
                    "What " + pin.get().variable() + " (" + pin.get().origin() + ") holds is no connection id.");
        }
        return decision.candidates().stream()
                .filter(candidate -> candidate.entry().pinned() && candidate.verdict() == Verdict.REJECTED)
                .map(candidate -> "Your pin " + candidate.entry().id() + " does not work: " + candidate.reason())
                .findFirst();
    }

    private static List<String> remedies(Decision decision) {
        return decision.chosen().isPresent()
                ? List.of()
                : decision.candidates().stream()
                        .map(Candidate::entry)
                        .map(ConnectionEntry::health)
                        .flatMap(Optional::stream)
                        .map(Health::next)
                        .flatMap(Optional::stream)
                        .distinct()
                        .limit(MOST_REMEDIES)
                        .toList();
    }

    /** Lets the first few pass, and whatever must not be missing. */
    private static final class Bounded {

        private int left;

        Bounded(int most) {
            this.left = most;
        }

        boolean admits(Candidate candidate) {
            left--;
            return left >= 0
                    || candidate.verdict() == Verdict.CHOSEN
                    || candidate.entry().pinned();
        }
    }
}
