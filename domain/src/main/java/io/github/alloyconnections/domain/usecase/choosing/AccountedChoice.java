package io.github.alloyconnections.domain.usecase.choosing;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.IdentityOutcome;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.SelectionOrder;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.usecase.identifying.AccountBook;
import io.github.alloyconnections.domain.usecase.identifying.SharedBudget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A walk that passes from one account to another only if somebody said so: a pin, an id, a name.
 *
 * <p>Those behind the walk's winner are asked what they are connected to, which costs a probe less than trying them all;
 * only of another account one is tried, because what is dead is no rival.
 */
record AccountedChoice(
        CandidateSet field, SelectionPolicy policy, AccountBook book, SharedBudget time, Walking walking) {

    /** One that cannot tell is followed by this many more; if none of them tells, the connector does not. */
    private static final int ENOUGH = 3;

    /** Walks an order; what is known of some need not be shown again. */
    @FunctionalInterface
    interface Walking {
        Selection along(SelectionOrder rule, Map<ConnectionId, Health> known);
    }

    AccountFinding of(SelectionOrder rule) {
        Selection walked = walking.along(rule, Map.of());
        Optional<ConnectionEntry> winner = walked.winner();
        if (winner.isEmpty()) {
            return AccountFinding.of(walked);
        } else if (rule.aim() == SelectionOrder.Aim.UNPROBED) {
            return unasked(walked);
        } else if (isSaid(winner.get())) {
            return AccountFinding.of(walked).knowing(book.of(List.of(winner.get()), time.budget()));
        }
        return amongAll(walked, winner.get());
    }

    /** Whether somebody named this very one. */
    private boolean isSaid(ConnectionEntry winner) {
        return policy.among() != SelectionOrder.Among.ALL || winner.pinned();
    }

    /** Where nothing is probed nothing is asked, either; what is remembered is told. */
    private AccountFinding unasked(Selection walked) {
        AccountFinding finding = AccountFinding.of(walked).knowing(recalled());
        Collection<Account> met = Accounts.apart(field.entries().stream()
                        .filter(entry -> !entry.isRetired())
                        .flatMap(entry -> finding.account(entry).stream())
                        .toList())
                .values();
        return met.size() < 2
                ? finding
                : finding.saying("connections lead to " + met.size() + " accounts: " + Accounts.all(met));
    }

    private Map<ConnectionId, IdentityOutcome> recalled() {
        Map<ConnectionId, IdentityOutcome> recalled = new LinkedHashMap<>();
        field.entries()
                .forEach(entry -> book.remembered(entry)
                        .ifPresent(account -> recalled.put(entry.id(), new IdentityOutcome.Told(account))));
        return recalled;
    }

    private AccountFinding amongAll(Selection walked, ConnectionEntry winner) {
        List<ConnectionEntry> others = others(walked, winner);
        AccountFinding finding = asked(walked, winner, others);
        return pins(finding)
                .map(account -> keeping(account, finding, winner))
                .orElseGet(() -> unpinned(finding, winner, others));
    }

    /** Those that may work, most wanted first. */
    private static List<ConnectionEntry> others(Selection walked, ConnectionEntry winner) {
        Set<ConnectionEntry> unjudged = Set.copyOf(walked.unjudged());
        return walked.rule().walk().stream()
                .filter(entry -> !entry.id().equals(winner.id()) && !unjudged.contains(entry))
                .filter(entry -> walked.health(entry)
                        .map(shown -> shown.state().isUsable())
                        .orElse(true))
                .toList();
    }

    private AccountFinding asked(Selection walked, ConnectionEntry winner, List<ConnectionEntry> others) {
        List<ConnectionEntry> all =
                Stream.concat(Stream.of(winner), others.stream()).toList();
        AccountFinding first = AccountFinding.of(walked)
                .knowing(book.of(all.subList(0, Math.min(ENOUGH + 1, all.size())), time.budget()));
        boolean mute = all.stream().allMatch(entry -> first.account(entry).isEmpty());
        return mute || all.size() <= ENOUGH + 1
                ? first
                : first.knowing(book.of(all.subList(ENOUGH + 1, all.size()), time.budget()));
    }

    /** What the pin is, or was, connected to. */
    private Optional<Account> pins(AccountFinding finding) {
        return field.pinned().flatMap(pin -> finding.account(pin).or(() -> book.remembered(pin)));
    }

    /** Another pin's place is taken by one of the same account, or by none. */
    private AccountFinding keeping(Account account, AccountFinding finding, ConnectionEntry winner) {
        if (finding.account(winner).filter(account::isSameAs).isPresent()) {
            return finding.within(account);
        }
        Selection walked = finding.walked();
        List<ConnectionEntry> same = walked.rule().walk().stream()
                .filter(entry -> entry.pinned()
                        || finding.account(entry).filter(account::isSameAs).isPresent())
                .toList();
        Selection again = walking.along(walked.rule().along(same), walked.healths());
        AccountFinding kept = finding.walking(again.knowing(walked.healths())).within(account);
        String instead = Accounts.each(List.of(winner), finding::account);
        if (again.winner().isPresent()) {
            return kept.saying(
                    "it is connected to " + account.label() + " as the pin was; " + instead + " and is left out");
        }
        return finding.within(account)
                .undecided(
                        Outcome.AMBIGUOUS,
                        "the pin was connected to " + account.label() + ", and no other connection to that works; "
                                + instead + ": a person must say whether that will do");
    }

    private AccountFinding unpinned(AccountFinding finding, ConnectionEntry winner, List<ConnectionEntry> others) {
        Rivals rivals = new Rivals(finding, winner, others);
        List<ConnectionEntry> usable = rivals.usable();
        boolean told = finding.account(winner).isPresent();
        AccountFinding known = finding.walking(rivals.walked());
        if (usable.size() > (told ? 0 : 1)) {
            List<ConnectionEntry> each =
                    Stream.concat(Stream.of(winner), usable.stream()).toList();
            return known.undecided(
                    Outcome.AMBIGUOUS,
                    "usable connections lead to different accounts, and " + nobodySays() + ": "
                            + Accounts.each(each, finding::account));
        }
        return remarked(known, winner, others, usable);
    }

    private String nobodySays() {
        return field.pinned()
                .map(pin -> "the pin " + pin.id() + " does not work; what it was connected to is not known")
                .orElse("nothing says which is meant");
    }

    private AccountFinding remarked(
            AccountFinding finding,
            ConnectionEntry winner,
            List<ConnectionEntry> others,
            List<ConnectionEntry> usable) {
        if (finding.account(winner).isEmpty()) {
            return usable.isEmpty()
                    ? finding
                    : finding.saying("what it is connected to is not known; " + Accounts.each(usable, finding::account)
                            + " and works, too");
        }
        AccountFinding pin = field.pinned().isEmpty()
                ? finding
                : finding.saying("what the pin is connected to is not known; this one leads to "
                        + finding.account(winner).orElseThrow().label());
        long mute = others.stream()
                .filter(entry -> finding.account(entry).isEmpty())
                .count();
        return mute == 0
                ? pin
                : pin.saying("what " + mute + (mute == 1 ? " other is" : " others are") + " connected to is not known");
    }

    /** Usable ones of other accounts than the winner's, the first of each. */
    private final class Rivals {

        private final AccountFinding finding;
        private final List<ConnectionEntry> usable = new ArrayList<>();
        private Selection walked;

        Rivals(AccountFinding finding, ConnectionEntry winner, List<ConnectionEntry> others) {
            this.finding = finding;
            this.walked = finding.walked();
            Map<String, List<ConnectionEntry>> groups = new LinkedHashMap<>();
            for (ConnectionEntry other : others) {
                finding.account(other)
                        .filter(account -> finding.account(winner)
                                .filter(account::isSameAs)
                                .isEmpty())
                        .ifPresent(account -> groups.computeIfAbsent(account.key(), key -> new ArrayList<>())
                                .add(other));
            }
            groups.values().forEach(this::take);
        }

        private void take(List<ConnectionEntry> group) {
            Selection tried = walking.along(walked.rule().along(group), walked.healths());
            tried.winner().ifPresent(usable::add);
            walked = walked.knowing(tried.healths());
        }

        List<ConnectionEntry> usable() {
            return usable;
        }

        /** The walk, with what was tried besides; nothing besides if there is no rival. */
        Selection walked() {
            return usable.isEmpty() ? finding.walked() : walked;
        }
    }
}
