package io.github.alloyconnections.adapter.cli.run;

import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Verdict;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What to type where accounts are the question. */
final class AccountSteps {

    private static final int MOST = 4;

    private AccountSteps() {}

    /** One step for each account that something usable leads to; none if accounts are not the question. */
    static List<NextStep> among(Decision decision, Session session) {
        Collection<Account> usable = accounts(decision, each -> each.verdict() == Verdict.PASSED_OVER);
        return steps(usable.isEmpty() ? accounts(decision, each -> true) : usable, session);
    }

    /** The accounts that could have been named in place of one that nothing leads to, which is why nothing was tried. */
    static List<NextStep> missed(Decision decision, Session session) {
        boolean tried = decision.candidates().stream()
                .anyMatch(each -> each.entry().health().isPresent());
        return tried
                ? List.of()
                : steps(accounts(decision, each -> !each.entry().isRetired()), session);
    }

    private static Collection<Account> accounts(Decision decision, Predicate<Candidate> wanted) {
        Map<String, Account> accounts = new LinkedHashMap<>();
        decision.candidates().stream()
                .filter(wanted)
                .flatMap(each -> each.entry().account().stream())
                .forEach(account -> accounts.putIfAbsent(account.key(), account));
        return accounts.values();
    }

    private static List<NextStep> steps(Collection<Account> accounts, Session session) {
        List<NextStep> steps = new ArrayList<>();
        accounts.stream()
                .limit(MOST)
                .forEach(account -> steps.add(NextStep.run(
                        session.again(CommandName.USE.with("--account", account.typedAmong(accounts))),
                        "pins the newest that works and leads to " + TerminalText.line(account.label()))));
        return steps;
    }
}
