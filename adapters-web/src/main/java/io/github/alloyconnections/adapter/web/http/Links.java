package io.github.alloyconnections.adapter.web.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Addresses within the server. */
public final class Links {

    /** Where whoever is not known yet shows the access token. */
    public static final String SIGN_IN = "/sign-in";

    private static final String MAIN = "/";

    private Links() {}

    /** A text as a part of a query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A path of this server that a caller named; the main page for anything that a browser could take for elsewhere. */
    public static String local(Optional<String> path) {
        return path.filter(text -> text.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*"))
                .orElse(MAIN);
    }
}
