package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.domain.connection.ConnectionId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Addresses within the server. */
final class Links {

    private static final String MAIN = "/";

    private Links() {}

    /** A text as a part of a query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A path of this server that a caller named; the main page for anything that a browser could take for elsewhere. */
    static String local(Optional<String> path) {
        return path.filter(text -> text.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*"))
                .orElse(MAIN);
    }

    /** Where on its page a form stood: the part that it names, else the row of the connection it is about. */
    static String place(Form form) {
        return form.text("at")
                .filter(name -> name.matches("[a-z]{1,20}"))
                .or(() -> form.text("id").flatMap(ConnectionId::parse).map(id -> "c-" + id))
                .map(name -> "#" + name)
                .orElse("");
    }
}
