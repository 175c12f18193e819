package io.github.alloyconnections.adapter.web.page.part;

import io.github.alloyconnections.adapter.web.http.Links;
import io.github.alloyconnections.adapter.web.server.Form;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.Failure;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one thing to press where something has failed.
 *
 * @param href an address of this server
 */
public record Onward(String label, String href) {

    private static final Pattern CONNECTOR = Pattern.compile("(?:^|[?&])connector=([A-Za-z0-9_.%-]{1,100})(?:&|$)");

    /** The way on from a failure; {@code page} is where it was met, if that can be opened again. */
    static Onward from(Failure failure, Optional<String> page) {
        String home = "/" + page.map(Onward::query).orElse("");
        return switch (failure.code()) {
            case UNKNOWN_CONNECTOR -> new Onward("See what can be connected", "/connectors");
            case ACCESS_DENIED -> new Onward("Sign in", Links.SIGN_IN);
            case USAGE,
                    INVALID_ID,
                    UNKNOWN_CONNECTION,
                    UNKNOWN_ATTEMPT,
                    NO_SUCH_PATH,
                    METHOD_NOT_ALLOWED,
                    TOO_LARGE,
                    UNSUPPORTED_MEDIA_TYPE,
                    ORIGIN_REFUSED -> new Onward("See the connections", home);
            case FORM_EXPIRED -> new Onward("Open the page anew", page.orElse(home));
            default -> page.map(same -> new Onward("Try again", same)).orElse(new Onward("See the connections", home));
        };
    }

    /** The page that a request was about; what a form asked for is not repeated, but its page can be opened again. */
    static Optional<String> back(Context request) {
        boolean form = Form.isOne(request);
        String connector = query("?"
                + Optional.ofNullable(form ? request.body() : request.queryString())
                        .orElse(""));
        String path = request.path();
        if (form) {
            boolean connects = path.equals("/connect") || path.startsWith("/connect/");
            boolean attempt = path.startsWith("/attempts/");
            path = connects ? "/connect" : attempt ? path.substring(0, path.lastIndexOf('/')) : "/";
        }
        return Optional.of(Links.local(Optional.of(path + connector)));
    }

    private static String query(String address) {
        Matcher named = CONNECTOR.matcher(address);
        return named.find() && ConnectorId.parse(named.group(1)).isPresent() ? "?connector=" + named.group(1) : "";
    }
}
