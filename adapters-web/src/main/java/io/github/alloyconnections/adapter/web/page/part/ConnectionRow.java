package io.github.alloyconnections.adapter.web.page.part;

import io.github.alloyconnections.adapter.web.question.Names;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.CreationTime;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A connection as a page shows it.
 *
 * @param marks what sets it apart: pinned, latest, unlisted
 * @param facts what is known besides, a line each
 * @param question what the folded part answers
 */
public record ConnectionRow(
        String id,
        String name,
        DisplayTime created,
        String owner,
        List<Badge> marks,
        Badge health,
        String question,
        String reason,
        List<String> facts,
        boolean chosen,
        boolean pinned) {

    public static ConnectionRow of(Candidate candidate, Optional<Health> health, Instant now) {
        ConnectionEntry entry = candidate.entry();
        Connection connection = entry.connection();
        return new ConnectionRow(
                entry.id().value(),
                connection.name().map(Names::shown).orElse(Names.NONE),
                DisplayTime.of(connection.createdAt(), now),
                entry.owner().toString(),
                marks(candidate),
                Badge.of(health),
                question(candidate.verdict()),
                candidate.reason(),
                facts(entry, health, now),
                candidate.verdict() == Verdict.CHOSEN,
                entry.pinned());
    }

    private static String account(Account account) {
        String name = Names.shown(account.label());
        return account.label().equals(account.key()) ? name : name + " (" + Names.shown(account.key()) + ")";
    }

    private static List<Badge> marks(Candidate candidate) {
        List<Badge> marks = new ArrayList<>();
        if (candidate.verdict() == Verdict.CHOSEN) {
            marks.add(new Badge("chosen", Tone.GOOD));
        }
        if (candidate.entry().pinned()) {
            marks.add(new Badge("pinned", Tone.PLAIN));
        }
        if (candidate.entry().latest()) {
            marks.add(new Badge("latest", Tone.PLAIN));
        }
        if (!candidate.entry().listed()) {
            marks.add(new Badge("in no list", Tone.DOUBT));
        }
        marks.addAll(Badge.said(candidate.entry()));
        return marks;
    }

    private static String question(Verdict verdict) {
        return switch (verdict) {
            case CHOSEN -> "Why this one";
            case PASSED_OVER -> "Passed over: why";
            case REJECTED -> "Rejected: why";
            case NOT_TRIED -> "Not tried: why";
        };
    }

    private static List<String> facts(ConnectionEntry entry, Optional<Health> health, Instant now) {
        Connection connection = entry.connection();
        List<String> facts = new ArrayList<>();
        entry.identity()
                .map(told -> told.match(ConnectionRow::account, why -> "unknown (" + why + ")"))
                .ifPresent(account -> facts.add("Account: " + account));
        health.ifPresent(shown -> {
            facts.add("Test: " + HealthText.proof(shown) + ", "
                    + DisplayTime.of(shown.checkedAt(), now).ago());
            shown.next().ifPresent(next -> facts.add("What helps: " + next));
        });
        if (connection.created().source() == CreationTime.Source.ID) {
            facts.add("The list gives no date; this one was read from the id.");
        }
        connection
                .updatedAt()
                .ifPresent(
                        time -> facts.add("Updated " + DisplayTime.of(time, now).utc()));
        return facts;
    }
}
