package io.github.alloyconnections.adapter.web.service;

import io.github.alloyconnections.adapter.web.api.DecisionRoutes;
import io.github.alloyconnections.adapter.web.http.Freshness;
import io.github.alloyconnections.adapter.web.http.JsonBody.DecisionsBodyJson;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.question.NamedAccount;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.service.StoredAnswer;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.settings.Setting;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Which connection of a user is to be used.
 *
 * @param policy as it was typed, for what is chosen
 * @param freshness whether it must be asked anew
 * @param maxAge how old an answer may be otherwise
 */
record DecisionQuestion(
        Optional<String> connector, String policy, Optional<String> account, Freshness freshness, Duration maxAge) {

    private static final String STANDARD = "working";

    DecisionQuestion {
        DecisionRoutes.policy(policy);
    }

    /** What the parameters of a request ask. */
    static DecisionQuestion of(Context request, Duration usualAge) {
        QueryParameters query =
                QueryParameters.parse(request.queryString(), "connector", "policy", "account", "maxAge");
        return new DecisionQuestion(
                query.text("connector"),
                query.text("policy").orElse(STANDARD),
                query.text("account"),
                Freshness.of(request),
                query.text("maxAge").map(DecisionQuestion::seconds).orElse(usualAge));
    }

    /** What a body asks for each of its users. */
    static DecisionQuestion of(Context request, DecisionsBodyJson body, Duration usualAge) {
        return new DecisionQuestion(
                Optional.ofNullable(body.connector()),
                Optional.ofNullable(body.policy()).orElse(STANDARD),
                Optional.ofNullable(body.account()),
                Freshness.of(request),
                Optional.ofNullable(body.maxAge())
                        .map(seconds -> seconds(seconds.toString()))
                        .orElse(usualAge));
    }

    private static Duration seconds(String text) {
        long most = StoredAnswer.LONGEST.toSeconds();
        if (!text.matches("[0-9]{1,5}") || Long.parseLong(text) > most) {
            throw RefusedRequestException.usage("maxAge must be a number of seconds between 0 and " + most);
        }
        return Duration.ofSeconds(Long.parseLong(text));
    }

    /** Asks the user's own project. */
    CompletableFuture<Reply> ask(ProjectAnswers answers) {
        SelectionPolicy chosen = DecisionRoutes.policy(policy);
        return answers.connector(connector)
                .thenCompose(known -> answers.decision(known, chosen, new NamedAccount(account), freshness));
    }

    /** The same for the same question under the same settings, and for no other. */
    String fingerprint(ProjectSettings settings) {
        String usualAccount = settings.shown().stream()
                .filter(setting -> setting.name().equals("ALLOY_ACCOUNT"))
                .map(Setting::shown)
                .findFirst()
                .orElse("");
        List<String> parts = List.of(
                connector.orElse(settings.connector().value()).toLowerCase(Locale.ROOT),
                policy,
                account.map(said -> "said " + said).orElse("usual " + usualAccount));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.forEach(part -> digest.update((part.length() + " " + part).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
