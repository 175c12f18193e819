package io.github.alloyconnections.adapter.web.service;

import io.github.alloyconnections.adapter.web.api.DecisionQuestion;
import io.github.alloyconnections.adapter.web.http.Freshness;
import io.github.alloyconnections.adapter.web.http.JsonBody.DecisionsBodyJson;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Tag;
import io.github.alloyconnections.domain.service.StoredAnswer;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.settings.Setting;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which connection of a user is to be used, and how old the answer may be.
 *
 * @param maxAge zero for one that is made now
 * @param insistsOnNew whether an older one will not do even if none can be made
 */
record AgedQuestion(DecisionQuestion question, Duration maxAge, boolean insistsOnNew) {

    /** What the parameters of a request ask. */
    static AgedQuestion of(Context request, Duration usualAge) {
        QueryParameters query =
                QueryParameters.parse(request.queryString(), "connector", "policy", "account", "maxAge");
        return of(DecisionQuestion.of(query, Freshness.of(request)), query.text("maxAge"), usualAge);
    }

    /** What a body asks for each of its users. */
    static AgedQuestion of(Context request, DecisionsBodyJson body, Duration usualAge) {
        DecisionQuestion question = DecisionQuestion.of(
                Optional.ofNullable(body.connector()),
                Optional.ofNullable(body.policy()),
                Optional.ofNullable(body.account()),
                Freshness.of(request));
        return of(question, Optional.ofNullable(body.maxAge()).map(String::valueOf), usualAge);
    }

    private static AgedQuestion of(DecisionQuestion question, Optional<String> maxAge, Duration usualAge) {
        boolean wantsNew = question.freshness() == Freshness.NEW;
        Duration wanted = maxAge.map(AgedQuestion::seconds).orElse(usualAge);
        return new AgedQuestion(
                question, wantsNew ? Duration.ZERO : wanted, wantsNew || (maxAge.isPresent() && wanted.isZero()));
    }

    private static Duration seconds(String text) {
        long most = StoredAnswer.LONGEST.toSeconds();
        if (!text.matches("[0-9]{1,5}") || Long.parseLong(text) > most) {
            throw RefusedRequestException.usage("maxAge must be a number of seconds between 0 and " + most);
        }
        return Duration.ofSeconds(Long.parseLong(text));
    }

    /** Whether an answer of this age will do. */
    boolean allows(Duration age) {
        return !maxAge.isZero() && age.compareTo(maxAge) <= 0;
    }

    /** The same for the same question under the same settings, and for no other. */
    String fingerprint(ProjectSettings settings) {
        String usualAccount = settings.shown().stream()
                .filter(setting -> setting.name().equals("ALLOY_ACCOUNT"))
                .map(Setting::shown)
                .findFirst()
                .orElse("");
        String words = Stream.of(
                        question.connector()
                                .orElse(settings.connector().value())
                                .toLowerCase(Locale.ROOT),
                        question.policy().label(),
                        question.account().said().map(said -> "said " + said).orElse("usual " + usualAccount))
                .map(part -> part.length() + " " + part)
                .collect(Collectors.joining());
        return HexFormat.of().formatHex(Tag.digest(words.getBytes(StandardCharsets.UTF_8)));
    }
}
