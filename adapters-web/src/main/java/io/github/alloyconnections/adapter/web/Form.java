package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.contract.ErrorCode;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A form of one of our own pages, read as strictly as a query. */
final class Form {

    private static final String TYPE = "application/x-www-form-urlencoded";

    private final QueryParameters fields;

    private Form(QueryParameters fields) {
        this.fields = fields;
    }

    /** Whether a request carries a form. */
    static boolean isOne(Context request) {
        String type = Optional.ofNullable(request.contentType()).orElse("").toLowerCase(Locale.ROOT);
        return type.equals(TYPE) || type.replace(" ", "").equals(TYPE + ";charset=utf-8");
    }

    /** Reads a form that has shown where it comes from. */
    static Form read(Context request, FormTokens tokens, String... known) {
        return read(request, tokens, QueryParameters.Bounds.SHORT, known);
    }

    /** The same, where keys are typed, which can be long and of more than one line. */
    static Form readLong(Context request, FormTokens tokens, String... known) {
        return read(request, tokens, QueryParameters.Bounds.LONG, known);
    }

    private static Form read(Context request, FormTokens tokens, QueryParameters.Bounds bounds, String... known) {
        if (!isOne(request)) {
            throw RefusedRequestException.of(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE, "this path takes the forms of its pages");
        }
        List<String> names = new ArrayList<>(List.of(known));
        names.add(FormTokens.FIELD);
        QueryParameters fields = QueryParameters.parse(request.body(), bounds, names.toArray(String[]::new));
        tokens.check(request, fields.text(FormTokens.FIELD));
        return new Form(fields);
    }

    Optional<String> text(String name) {
        return fields.text(name);
    }

    /** The fields whose names begin so, without that beginning. */
    Map<String, String> under(String prefix) {
        return fields.under(prefix);
    }

    /** The connection that a button stands beside. */
    ConnectionId id() {
        return JsonBody.id(text("id").orElse(""));
    }
}
