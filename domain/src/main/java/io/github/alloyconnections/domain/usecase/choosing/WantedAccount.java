package io.github.alloyconnections.domain.usecase.choosing;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.IdentityOutcome;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.SelectionOrder;
import io.github.alloyconnections.domain.selection.SelectionOrder.Among;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A choice among the connections of one account, which a person named. */
record WantedAccount(String typed, AccountedChoice choice) {

    private static final int LONGEST = 60;

    AccountFinding of(SelectionOrder rule) {
        if (choice.policy().among() == Among.ID) {
            return compared(choice.of(rule));
        }
        boolean latest = rule.aim() == SelectionOrder.Aim.UNPROBED;
        SelectionOrder wide = latest ? rule.along(unretired()) : rule;
        Map<ConnectionId, IdentityOutcome> identities =
                choice.book().of(wide.walk(), choice.time().budget());
        Collection<Account> known = Accounts.apart(wide.walk().stream()
                        .flatMap(entry -> account(entry, identities).stream())
                        .toList())
                .values();
        List<Account> called =
                known.stream().filter(account -> account.isCalled(typed)).toList();
        if (isMutePin(known)) {
            return choice.of(rule);
        } else if (called.size() != 1) {
            return missed(rule, called, known, identities);
        }
        List<ConnectionEntry> same = wide.walk().stream()
                .filter(entry -> account(entry, identities)
                        .filter(called.get(0)::isSameAs)
                        .isPresent())
                .limit(latest ? 1 : Long.MAX_VALUE)
                .toList();
        return remarked(
                AccountFinding.of(choice.walking().along(rule.along(same), Map.of()))
                        .knowing(identities)
                        .within(called.get(0)),
                called.get(0));
    }

    /** A pin that does not tell is judged for itself. */
    private boolean isMutePin(Collection<Account> known) {
        return choice.policy().among() == Among.PIN && known.isEmpty();
    }

    private List<ConnectionEntry> unretired() {
        return choice.field().entries().stream()
                .filter(entry -> !entry.isRetired())
                .toList();
    }

    private static Optional<Account> account(ConnectionEntry entry, Map<ConnectionId, IdentityOutcome> identities) {
        return Optional.ofNullable(identities.get(entry.id())).flatMap(IdentityOutcome::known);
    }

    /** An id says more than an account; that they differ is not kept quiet. */
    private AccountFinding compared(AccountFinding finding) {
        return finding.walked()
                .winner()
                .flatMap(finding::account)
                .filter(account -> !account.isCalled(typed))
                .map(account -> finding.saying("it is connected to " + account.label() + ", not to " + shown()))
                .orElse(finding);
    }

    private AccountFinding remarked(AccountFinding finding, Account account) {
        AccountFinding only = finding.walked().winner().isPresent()
                ? finding
                : finding.saying("only connections to " + account.label() + " were in question");
        return choice.field()
                .pinned()
                .flatMap(finding::account)
                .filter(other -> !other.isSameAs(account))
                .map(other -> only.saying("the pin is connected to " + Accounts.named(other, account) + ", not to "
                        + Accounts.named(account, other)))
                .orElse(only);
    }

    private AccountFinding missed(
            SelectionOrder rule,
            List<Account> called,
            Collection<Account> known,
            Map<ConnectionId, IdentityOutcome> identities) {
        SelectionOrder nobody = rule.nobody("nothing says that it is connected to " + shown());
        AccountFinding finding = AccountFinding.of(new Selection(nobody, Map.of(), Optional.empty(), true))
                .knowing(identities);
        return called.isEmpty()
                ? finding.undecided(Outcome.NOTHING_USABLE, none(known, identities))
                : finding.undecided(
                        Outcome.AMBIGUOUS,
                        called.size() + " accounts are called " + shown() + ", so that only an id tells them apart: "
                                + Accounts.all(called));
    }

    private String none(Collection<Account> known, Map<ConnectionId, IdentityOutcome> identities) {
        if (choice.policy().among() == Among.PIN) {
            return "the pin is connected to " + Accounts.all(known) + ", not to " + shown();
        }
        long mute = identities.values().stream()
                .filter(outcome -> outcome.known().isEmpty())
                .count();
        String why = identities.values().stream()
                .flatMap(outcome -> outcome.<Optional<String>>match(account -> Optional.empty(), Optional::of).stream())
                .findFirst()
                .map(reason -> " (" + reason + ")")
                .orElse("");
        return "no connection is known to be connected to " + shown()
                + (known.isEmpty() ? "" : "; there " + (known.size() == 1 ? "is " : "are ") + Accounts.all(known))
                + (mute == 0 ? "" : "; " + mute + (mute == 1 ? " does" : " do") + " not tell" + why);
    }

    private String shown() {
        return shown(typed);
    }

    /** What was typed, in quotes and not too long. */
    static String shown(String typed) {
        String text = typed.strip();
        return "'" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text) + "'";
    }
}
