package io.github.alloyconnections.adapter.alloy.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure.Problem;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.attempt.Way.Trait;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway.Beginning;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The request that begins a connection, and what may be told of it afterwards. */
public record ConnectCall(Beginning beginning) {

    private static final String TYPE = "authenticationType";
    private static final String MASK = "***";
    /** Shorter values say nothing, and taking them out would make a message unreadable. */
    private static final int SHORTEST_SECRET = 3;

    /** The body: what the way's description names, and nothing else. */
    public ObjectNode body() {
        Way way = beginning.way();
        return body(way.has(Trait.NAMES_TYPE) || way.has(Trait.UNDESCRIBED));
    }

    /** The body with the way's word in it, whether its description names a place for that or not. */
    public ObjectNode bodyWithType() {
        return body(true);
    }

    private ObjectNode body(boolean typed) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("userId", beginning.user().value());
        if (typed) {
            body.put(TYPE, beginning.way().authenticationType());
        }
        beginning.redirect().ifPresent(uri -> body.put("redirectUri", uri.toASCIIString()));
        beginning.configuration().ifPresent(id -> body.put(Way.CONFIGURATION, id));
        beginning.inputs().fields().forEach((name, value) -> body.set(name, JsonTrees.node(value)));
        return body;
    }

    /** Whether it was refused for want of the way's word, which its description has no place for; nothing was made then. */
    public boolean isRefusedForWantOfType(AlloyFailure failure) {
        boolean named = beginning.way().has(Trait.NAMES_TYPE) || beginning.way().has(Trait.UNDESCRIBED);
        boolean refused = failure.problem().status() >= 400 && failure.problem().status() < 500;
        return !named
                && refused
                && failure.problem().texts().stream()
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .anyMatch(text -> text.contains("authentication"));
    }

    /** The failure, without what a person typed as a secret, and with a word of what Alloy's own word means. */
    public AlloyFailure told(AlloyFailure failure) {
        Problem problem = failure.problem();
        boolean unknown = problem.texts().contains("AUTHENTICATION_NOT_FOUND");
        String reason = (unknown ? notOffered() + ": " : "") + masked(problem.reason());
        AlloyFailure told = new AlloyFailure(new Problem(
                problem.kind(), reason, problem.status(), List.of(), problem.retryAfter(), problem.passing()));
        return failure.mayHaveBeenCarriedOut() ? told : told.beforeSending();
    }

    private String notOffered() {
        boolean guessed = beginning.way().equals(Way.guessed());
        return guessed
                ? "Alloy offers no OAuth for " + beginning.connector() + ", and does not tell what it offers instead"
                : "Alloy does not offer '" + beginning.way().authenticationType() + "' for " + beginning.connector();
    }

    /** Only whole values are taken out, and none that is but the name of what is asked: a message must stay readable. */
    private String masked(String text) {
        Set<String> names = beginning.way().inputs().stream()
                .flatMap(field -> field.path().stream())
                .collect(Collectors.toSet());
        String masked = text;
        for (String secret : longestFirst()) {
            if (secret.length() >= SHORTEST_SECRET && !names.contains(secret)) {
                masked = whole(secret).matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
            }
        }
        return masked;
    }

    private List<String> longestFirst() {
        return beginning.secrets().stream()
                .flatMap(secret ->
                        Stream.of(secret, secret.strip(), URLEncoder.encode(secret.strip(), StandardCharsets.UTF_8)))
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .toList();
    }

    private static Pattern whole(String secret) {
        String before = isWord(secret.codePointAt(0)) ? "(?<![\\p{L}\\p{N}_])" : "";
        String after = isWord(secret.codePointBefore(secret.length())) ? "(?![\\p{L}\\p{N}_])" : "";
        return Pattern.compile(before + Pattern.quote(secret) + after);
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    @Override
    public String toString() {
        return "ConnectCall[" + beginning + "]";
    }
}
