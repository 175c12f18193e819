package io.github.alloyconnections.domain.usecase.checking;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.IdentityOutcome;
import io.github.alloyconnections.domain.finding.Finding;
import io.github.alloyconnections.domain.finding.Finding.Kind;
import io.github.alloyconnections.domain.finding.Finding.Severity;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.lock.LockedConnection;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.twins.NameFamily;
import io.github.alloyconnections.domain.usecase.choosing.CandidateSet;
import io.github.alloyconnections.domain.usecase.identifying.AccountBook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The connections that are younger than the one in use, as far as they may lead to the same account.
 *
 * @param subject the one in use
 * @param account what it leads to, if that is known
 */
record Newcomers(
        Agreement agreement,
        CandidateSet field,
        ConnectionEntry subject,
        Optional<Account> account,
        AccountBook book,
        ProbeBudget budget) {

    /** Those that a policy would come to before the one in use, newest first. */
    List<ConnectionEntry> rivals() {
        return field.entries().stream()
                .filter(entry -> isAfter(entry, subject.connection().createdAt()))
                .filter(entry -> !entry.isRetired())
                .filter(entry -> book.remembered(entry).map(this::isSame).orElse(true))
                .toList();
    }

    private boolean isAfter(ConnectionEntry entry, Instant moment) {
        return entry.listed()
                && !agreement.named().contains(entry.id())
                && entry.connection().createdAt().isAfter(moment);
    }

    /** Whether it leads to the same account: as both say, else as far as names tell. */
    boolean isKin(ConnectionEntry entry) {
        return isKin(entry, book.of(entry, budget).known());
    }

    private boolean isKin(ConnectionEntry entry, Optional<Account> theirs) {
        return (account.isPresent() && theirs.isPresent())
                ? isSame(theirs.get())
                : NameFamily.of(entry.connection())
                        .filter(family -> Optional.of(family).equals(NameFamily.of(subject.connection())))
                        .isPresent();
    }

    private boolean isSame(Account other) {
        return account.map(other::isSameAs).orElse(true);
    }

    /** A younger one of the same account works. What the team knew when it agreed is only worth knowing. */
    Finding better(ConnectionEntry entry) {
        boolean known = !isAfter(entry, since());
        return new Finding(
                Kind.NOT_BEST,
                known ? Severity.NOTICE : Severity.WARNING,
                agreement.connector(),
                Optional.of(entry.id()),
                entry.id() + " works and is newer than " + subject.id()
                        + (known ? "; it was there when the team agreed" : ""),
                agreement.lockPlace().or(agreement::place),
                List.of(NextStep.run(CommandName.USE.with(entry.id()), "pins the newer one"), keeping()));
    }

    private static NextStep keeping() {
        return NextStep.run(
                CommandName.CHECK.with("--update"), "keeps what is pinned: what there is now counts as known");
    }

    private Instant since() {
        return agreement
                .agreed()
                .flatMap(LockedConnection::newest)
                .orElse(subject.connection().createdAt());
    }

    private List<ConnectionEntry> appeared() {
        return field.entries().stream().filter(entry -> isAfter(entry, since())).toList();
    }

    /** Those of the same account that have appeared since the team agreed; working or not. */
    List<Finding> twins() {
        List<ConnectionEntry> asked =
                appeared().stream().limit(budget.candidates()).toList();
        Map<ConnectionId, IdentityOutcome> told = book.of(asked, budget);
        return asked.stream()
                .filter(entry ->
                        isKin(entry, Optional.ofNullable(told.get(entry.id())).flatMap(IdentityOutcome::known)))
                .map(entry -> twin(entry, told))
                .toList();
    }

    /** How many that have appeared are more than are looked at. */
    int omitted() {
        return Math.max(0, appeared().size() - budget.candidates());
    }

    private Finding twin(ConnectionEntry entry, Map<ConnectionId, IdentityOutcome> told) {
        boolean sure = account.isPresent()
                && Optional.ofNullable(told.get(entry.id()))
                        .flatMap(IdentityOutcome::known)
                        .isPresent();
        return new Finding(
                Kind.TWIN_APPEARED,
                Severity.WARNING,
                agreement.connector(),
                Optional.of(entry.id()),
                entry.id() + " appeared, a twin of " + subject.id() + ": "
                        + (sure
                                ? "both are connected to "
                                        + account.map(Account::label).orElse("")
                                : "only the name tells so"),
                agreement.lockPlace().or(agreement::place),
                List.of(
                        NextStep.run(CommandName.TWINS, "shows all twins, and the evidence"),
                        NextStep.run(CommandName.PRUNE, "shows which could go, deletes nothing"),
                        keeping()));
    }
}
