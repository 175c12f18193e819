package io.github.alloyconnections.adapter.alloy.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure.Problem;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What comes from something else than Alloy's API in this version: a web page, a redirect, an API without such a call.
 *
 * <p>Then a setting is wrong or somebody stands in between; neither the key nor the connection is to blame.
 */
public final class ForeignAnswer {

    /** Where Alloy says, as JSON around a web page, that nothing lives at this path in this version. */
    public static final String NO_SUCH_CALL = "errorHtml";

    private static final Pattern WHICH_CALL = Pattern.compile("Cannot [A-Z]{1,10} /[^\\s<>\"?]{0,120}");
    private static final int LONGEST_TARGET = 120;

    private final AlloySettings settings;

    public ForeignAnswer(AlloySettings settings) {
        this.settings = settings;
    }

    static boolean isPage(Map<String, Collection<String>> headers) {
        return headers.getOrDefault("Content-Type", List.of()).stream()
                .map(type -> type.strip().toLowerCase(Locale.ROOT))
                .anyMatch(type -> type.startsWith("text/html") || type.startsWith("application/xhtml"));
    }

    /** Whether text begins as web pages do and JSON never does. */
    static boolean isPage(String beginning) {
        String text = beginning.startsWith("\uFEFF") ? beginning.substring(1) : beginning;
        return text.stripLeading().startsWith("<");
    }

    /** What stands there although there is no such call. */
    static Optional<String> noSuchCall(JsonNode body) {
        JsonNode page = body.path(NO_SUCH_CALL);
        return page.isTextual() ? Optional.of(page.textValue()) : Optional.empty();
    }

    public AlloyFailure page(int status) {
        return failure(
                status,
                "what answers at " + settings.host() + " is a web page, not Alloy's API (" + status + "): " + either());
    }

    AlloyFailure noJson(int status) {
        return failure(
                status,
                "what answers at " + settings.host() + " is not JSON, so it is not Alloy's API (" + status + "): "
                        + either());
    }

    AlloyFailure redirect(int status, Map<String, Collection<String>> headers) {
        String target = headers.getOrDefault("Location", List.of()).stream()
                .findFirst()
                .flatMap(this::shownTarget)
                .map(shown -> ", to " + shown)
                .orElse("");
        return failure(
                status,
                "what answers at " + settings.host() + " sends the call elsewhere (" + status + target
                        + "), which is not followed: " + either());
    }

    /** Without user, query and fragment, which may hold secrets. */
    private Optional<String> shownTarget(String location) {
        String plain = location.strip().replaceFirst("[?#;].*", "").replaceFirst("//[^/]*@", "//");
        try {
            String target = settings.baseUrl().resolve(plain).toString();
            return Optional.of(target.substring(0, Math.min(target.length(), LONGEST_TARGET)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    AlloyFailure noSuchCall(int status, String page) {
        Matcher call = WHICH_CALL.matcher(page);
        String which = call.find() ? " (" + call.group() + ")" : "";
        return failure(
                status,
                settings.host() + " has no such call in version " + settings.apiVersion() + which
                        + ": ALLOY_API_VERSION or ALLOY_BASE_URL is wrong");
    }

    /** There is not even a catalogue. */
    public AlloyFailure noCatalogue(int status) {
        return failure(
                status,
                settings.host() + " has no list of connectors in version " + settings.apiVersion() + " (" + status
                        + "), so it is not Alloy's API: ALLOY_BASE_URL or ALLOY_API_VERSION is wrong");
    }

    private String either() {
        String between = settings.proxy()
                .map(proxy -> proxy.shown() + " or a sign-in page")
                .orElse("a proxy or sign-in page");
        return "ALLOY_BASE_URL is wrong, or " + between + " stands in between";
    }

    private static AlloyFailure failure(int status, String reason) {
        return new AlloyFailure(new Problem(Kind.WRONG_ADDRESS, reason, status, List.of(), Optional.empty(), false));
    }
}
