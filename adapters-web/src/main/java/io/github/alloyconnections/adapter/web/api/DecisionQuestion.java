package io.github.alloyconnections.adapter.web.api;

import io.github.alloyconnections.adapter.web.http.Freshness;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.question.NamedAccount;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Which connection is to be used.
 *
 * @param connector as the caller wrote it; the project's own, if it did not
 * @param freshness whether it must be asked anew
 */
public record DecisionQuestion(
        Optional<String> connector, SelectionPolicy policy, NamedAccount account, Freshness freshness) {

    /** The same as a caller wrote it; an unknown policy is refused. */
    public static DecisionQuestion of(
            Optional<String> connector, Optional<String> policy, Optional<String> account, Freshness freshness) {
        return new DecisionQuestion(
                connector,
                policy.map(DecisionQuestion::policy).orElseGet(SelectionPolicy::working),
                new NamedAccount(account),
                freshness);
    }

    /** What {@code connector}, {@code policy} and {@code account} of a request ask. */
    public static DecisionQuestion of(QueryParameters query, Freshness freshness) {
        return of(query.text("connector"), query.text("policy"), query.text("account"), freshness);
    }

    /** A policy as a caller wrote it. */
    static SelectionPolicy policy(String text) {
        return SelectionPolicy.parse(text)
                .orElseThrow(() -> RefusedRequestException.usage(
                        "policy must be one of working, pinned, latest, oldest, name:<glob>"));
    }

    /** Asks the project. */
    public CompletableFuture<Reply> ask(ProjectAnswers answers) {
        return answers.connector(connector).thenCompose(known -> answers.decision(known, policy, account, freshness));
    }
}
