package io.github.alloyconnections.domain.action;

import io.github.alloyconnections.domain.action.ActionParameter.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells the values that carry the provider's credential, which Alloy fills in and nobody else, from those that are only
 * called so: a token for the next page, the key of an issue, the token of a shopping cart.
 */
public final class ProviderCredential {

    /** What carries a credential whatever is said of it. */
    private static final Set<String> SURE = Set.of(
            "authorization", "bearer", "hapikey", "apikey", "accesstoken", "authtoken", "oauthtoken", "bearertoken");

    private static final Set<String> SURE_ENDS = Set.of(
            "access token",
            "auth token",
            "oauth token",
            "bearer token",
            "api token",
            "api key",
            "api secret",
            "private token",
            "proxy authorization");

    /** What may be anything, until its description tells. */
    private static final Set<String> BARE = Set.of("token", "auth", "authentication", "cookie", "secret");

    private static final Set<String> OTHER_TOKENS = Set.of(
            "page",
            "paging",
            "pagination",
            "next",
            "previous",
            "prev",
            "sync",
            "cursor",
            "continuation",
            "continue",
            "resume",
            "delta",
            "idempotency",
            "request",
            "csrf",
            "xsrf",
            "device",
            "push",
            "registration",
            "invite",
            "invitation",
            "confirmation",
            "verification",
            "reset",
            "upload",
            "public");
    private static final Set<String> ABOUT_ONE = Set.of("id", "ids", "name", "type", "label", "url", "uri", "status");

    private static final Pattern WORD_OF_ACCESS = Pattern.compile(
            "\\b(authenticat\\w*|authori[sz]ation|oauth2?|bearer|scopes?|api (key|token)|(access|bot|user) token"
                    + "|credentials?|alloy)\\b");
    private static final Pattern IS_CREDENTIAL = Pattern.compile(
            "\\W*((your|the|an?|valid|unique|personal|private|overridable|secret|provider's|user's|bot|user|oauth) ){0,3}"
                    + "(authentication token|authentication header|auth token|authorization token|authorization header"
                    + "|access token|bearer token|oauth2?(\\.0| 2\\.0)? (access )?token|api[ -]?(key|token))"
                    + "\\b(?! (id|ids|name|type|identifier|description|label)\\b)");

    /** The credential is what the action is about, and not how it is let in. */
    private static final Pattern ABOUT_ANOTHER =
            Pattern.compile("\\b(revok\\w+|exchang\\w+|introspect\\w*|next page|page of results|paginat\\w+)\\b");

    private static final int FEW_WORDS = 3;
    private static final int LONGEST = 2_000;

    private ProviderCredential() {}

    /** Whether a parameter of this name, so described, carries it. */
    public static boolean isIn(Place place, String name, Optional<String> description) {
        List<String> words = words(name);
        String about = folded(description.orElse(""));
        if (isOfAnotherKind(words) || ABOUT_ANOTHER.matcher(about).find()) {
            return false;
        }
        return switch (place) {
            // What stands in a path names a thing, but for the few who put their key there.
            case PATH -> isNamedSo(words) && IS_CREDENTIAL.matcher(about).lookingAt();
            case HEADER -> isSure(words) || isBare(words) || last(words).equals("token") || isSaid(words, about);
            case QUERY -> isField(words, about);
        };
    }

    /** Whether a field of the body carries it; only what stands at its top ever does. */
    public static boolean isIn(String field, JsonValue schema) {
        List<String> words = words(field);
        String about = folded(schema.text("description").orElse(""));
        return !isOfAnotherKind(words) && !ABOUT_ANOTHER.matcher(about).find() && isField(words, about);
    }

    private static boolean isField(List<String> words, String about) {
        return isSure(words) || (isBare(words) && isLetIn(about)) || isSaid(words, about);
    }

    /** What little or nothing is said of is what its name says. */
    private static boolean isLetIn(String about) {
        long many = Stream.of(about.split("\\W+", -1))
                .filter(word -> !word.isEmpty())
                .count();
        return many <= FEW_WORDS || WORD_OF_ACCESS.matcher(about).find();
    }

    private static boolean isSaid(List<String> words, String about) {
        return !ABOUT_ONE.contains(last(words)) && IS_CREDENTIAL.matcher(about).lookingAt();
    }

    private static boolean isSure(List<String> words) {
        String all = String.join(" ", words);
        return SURE.contains(String.join("", words))
                || SURE_ENDS.stream().anyMatch(end -> all.equals(end) || all.endsWith(" " + end));
    }

    private static boolean isBare(List<String> words) {
        return BARE.contains(String.join("", words)) && !words.isEmpty();
    }

    private static boolean isNamedSo(List<String> words) {
        return isSure(words)
                || isBare(words)
                || last(words).equals("token")
                || last(words).equals("key");
    }

    private static boolean isOfAnotherKind(List<String> words) {
        boolean pageAccess = String.join(" ", words).endsWith("page access token");
        return !pageAccess && words.stream().anyMatch(OTHER_TOKENS::contains);
    }

    private static String last(List<String> words) {
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    private static List<String> words(String name) {
        String parted = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replaceAll("[^A-Za-z0-9]+", " ");
        return Stream.of(parted.toLowerCase(Locale.ROOT).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String folded(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST))
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }
}
