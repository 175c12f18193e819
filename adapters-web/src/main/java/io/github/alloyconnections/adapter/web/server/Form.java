package io.github.alloyconnections.adapter.web.server;

import io.github.alloyconnections.adapter.web.http.JsonBody;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A form of one of our own pages, read as strictly as a query. */
public final class Form {

    private static final String TYPE = "application/x-www-form-urlencoded";

    private final QueryParameters fields;

    private Form(QueryParameters fields) {
        this.fields = fields;
    }

    /** Whether a request carries a form. */
    public static boolean isOne(Context request) {
        String type = Optional.ofNullable(request.contentType()).orElse("").toLowerCase(Locale.ROOT);
        return type.equals(TYPE) || type.replace(" ", "").equals(TYPE + ";charset=utf-8");
    }

    /** Reads a form that has shown where it comes from. */
    public static Form read(Context request, CsrfTokens tokens, String... known) {
        return read(request, tokens, QueryParameters.Bounds.SHORT, known);
    }

    /** The same, where keys are typed, which can be long and of more than one line. */
    public static Form readLong(Context request, CsrfTokens tokens, String... known) {
        return read(request, tokens, QueryParameters.Bounds.LONG, known);
    }

    private static Form read(Context request, CsrfTokens tokens, QueryParameters.Bounds bounds, String... known) {
        if (!isOne(request)) {
            throw RefusedRequestException.of(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE, "this path takes the forms of its pages");
        }
        List<String> names = new ArrayList<>(List.of(known));
        names.add(CsrfTokens.FIELD);
        QueryParameters fields = QueryParameters.parse(request.body(), bounds, names.toArray(String[]::new));
        tokens.check(request, fields.text(CsrfTokens.FIELD));
        return new Form(fields);
    }

    public Optional<String> text(String name) {
        return fields.text(name);
    }

    /** The fields whose names begin so, without that beginning. */
    public Map<String, String> under(String prefix) {
        return fields.under(prefix);
    }

    /** Where on its page it stood: the part that it names, else the row of the connection it is about. */
    public String place() {
        return text("at")
                .filter(name -> name.matches("[a-z]{1,20}"))
                .or(() -> text("id").flatMap(ConnectionId::parse).map(id -> "c-" + id))
                .map(name -> "#" + name)
                .orElse("");
    }

    /** The connection that a button stands beside. */
    public ConnectionId id() {
        return JsonBody.id(text("id").orElse(""));
    }
}
