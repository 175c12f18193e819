package io.github.alloyconnections.adapter.web.service;

import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.domain.connection.UserId;

/** What questions about many users have in common, as a caller wrote it. */
final class UserParameters {

    static final int MOST = 500;

    private static final int USUAL = 100;

    private UserParameters() {}

    static UserId user(String text) {
        return UserId.parse(text)
                .orElseThrow(() -> RefusedRequestException.usage(
                        "a user's id must not be empty nor hold white space or control characters"));
    }

    /** How many rows a page may hold. */
    static int limit(QueryParameters query) {
        String text = query.text("limit").orElse(String.valueOf(USUAL));
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
            throw RefusedRequestException.usage("limit must be a number between 1 and " + MOST);
        }
        return Integer.parseInt(text);
    }
}
