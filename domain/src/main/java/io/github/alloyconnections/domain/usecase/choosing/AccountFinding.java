package io.github.alloyconnections.domain.usecase.choosing;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.IdentityOutcome;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A walk, and what was learnt of the accounts on its way.
 *
 * @param walked the walk that counts
 * @param identities what the candidates are connected to, as far as anybody asked
 * @param wanted the account that alone was in question, if one was
 * @param undecided how it ended without a choice, and why, if accounts are the reason
 * @param remarks what else is to be said of accounts
 */
record AccountFinding(
        Selection walked,
        Map<ConnectionId, IdentityOutcome> identities,
        Optional<Account> wanted,
        Optional<Undecided> undecided,
        List<String> remarks) {

    /** Why there is no choice although something works. */
    record Undecided(Outcome outcome, String reason) {}

    AccountFinding {
        identities = Map.copyOf(identities);
        remarks = List.copyOf(remarks);
    }

    static AccountFinding of(Selection walked) {
        return new AccountFinding(walked, Map.of(), Optional.empty(), Optional.empty(), List.of());
    }

    AccountFinding knowing(Map<ConnectionId, IdentityOutcome> more) {
        Map<ConnectionId, IdentityOutcome> all = new HashMap<>(identities);
        all.putAll(more);
        return new AccountFinding(walked, all, wanted, undecided, remarks);
    }

    AccountFinding walking(Selection other) {
        return new AccountFinding(other, identities, wanted, undecided, remarks);
    }

    AccountFinding within(Account account) {
        return new AccountFinding(walked, identities, Optional.of(account), undecided, remarks);
    }

    AccountFinding undecided(Outcome outcome, String reason) {
        return new AccountFinding(walked, identities, wanted, Optional.of(new Undecided(outcome, reason)), remarks);
    }

    AccountFinding saying(String remark) {
        List<String> all = Stream.concat(remarks.stream(), Stream.of(remark)).toList();
        return new AccountFinding(walked, identities, wanted, undecided, all);
    }

    /** The account of this one, if it is known. */
    Optional<Account> account(ConnectionEntry entry) {
        return Optional.ofNullable(identities.get(entry.id())).flatMap(IdentityOutcome::known);
    }

    /** The record of the walk, with the accounts written into it. */
    Decision told(Decision plain) {
        List<Candidate> candidates = plain.candidates().stream().map(this::told).toList();
        boolean open = undecided.isPresent();
        return new Decision(
                undecided.map(Undecided::outcome).orElse(plain.outcome()),
                open ? Optional.empty() : plain.chosen().map(this::known),
                plain.policy(),
                undecided.map(Undecided::reason).orElseGet(() -> reason(plain.reason())),
                plain.verified() && !open,
                candidates,
                plain.tried(),
                plain.unknown(),
                plain.omitted(),
                plain.untold(),
                plain.notes(),
                plain.decidedAt());
    }

    private String reason(String plain) {
        return Stream.concat(Stream.of(plain), remarks.stream()).collect(Collectors.joining("; "));
    }

    private ConnectionEntry known(ConnectionEntry entry) {
        return Optional.ofNullable(identities.get(entry.id())).map(entry::with).orElse(entry);
    }

    private Candidate told(Candidate plain) {
        ConnectionEntry entry = known(plain.entry());
        Verdict verdict =
                plain.verdict() == Verdict.CHOSEN && undecided.isPresent() ? Verdict.PASSED_OVER : plain.verdict();
        return new Candidate(entry, verdict, reason(plain, entry));
    }

    private String reason(Candidate plain, ConnectionEntry entry) {
        boolean behind = plain.verdict() == Verdict.NOT_TRIED
                && plain.reason().equals(walked.rule().terms().behind());
        if (undecided.isPresent() && behind) {
            return "another works, but which account is meant is the question";
        }
        boolean settled = plain.verdict() == Verdict.REJECTED || plain.verdict() == Verdict.CHOSEN;
        Optional<String> aside =
                wanted.filter(account -> !settled && !entry.isRetired()).flatMap(account -> aside(entry, account));
        String before = plain.verdict() == Verdict.PASSED_OVER ? plain.reason() + "; " : "";
        return aside.map(text -> before + text).orElse(plain.reason());
    }

    /** Why this one is out of a choice that is about one account only; empty if it is of that account. */
    private static Optional<String> aside(ConnectionEntry entry, Account account) {
        Optional<Account> own = entry.account();
        if (own.filter(account::isSameAs).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(own.map(other ->
                        "connected to " + Accounts.named(other, account) + ", not to " + Accounts.named(account, other))
                .orElse("what it is connected to is not known"));
    }
}
