package io.github.alloyconnections.sandbox.http;

import java.util.Optional;

/** Who a request says it comes from, read from its headers. */
public record Caller(SentKey key, Optional<String> userId, Optional<String> apiVersion) {

    /** The API key's own user: the owner of calls that name no user. */
    public static final String KEY_OWNER = "key";

    /** Whose credentials the call may use: the named user's, else those of the API key's own user. */
    public String owner() {
        return userId.orElse(KEY_OWNER);
    }

    /** The id itself, if it is one Alloy would take; else the refusal Alloy gives. */
    public static String validId(String id) {
        if (!ObjectIds.isValid(id)) {
            throw new RefusedInputException(Errors.flat(400, "INVALID_INPUT", "userId must be a valid ID"));
        }
        return id;
    }
}
