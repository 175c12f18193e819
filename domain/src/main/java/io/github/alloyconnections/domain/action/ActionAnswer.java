package io.github.alloyconnections.domain.action;

import java.util.function.Function;

/** What one call of an action brought back through one connection; not yet an outcome for whoever wanted it. */
public sealed interface ActionAnswer {

    /** It was carried out; this is what the provider said, out of Alloy's envelope. */
    record Succeeded(JsonValue result) implements ActionAnswer {}

    /** The provider, or Alloy in the answer's body, says that it failed. */
    record Failed(String code, String message, JsonValue result) implements ActionAnswer {}

    /** Alloy itself answered 401 or 403, which may be the provider's doing. */
    record AccessDenied(int status, String message) implements ActionAnswer {}

    /** Alloy finds no such credential in this context. */
    record CredentialNotFound(String message) implements ActionAnswer {}

    /** It was sent, and whether it was carried out is not known. */
    record Unknown(String message) implements ActionAnswer {}

    /** One function for each answer. */
    record Cases<T>(
            Function<Succeeded, T> succeeded,
            Function<Failed, T> failed,
            Function<AccessDenied, T> accessDenied,
            Function<CredentialNotFound, T> credentialNotFound,
            Function<Unknown, T> unknown) {}

    /** Handles each answer. */
    default <T> T match(Cases<T> cases) {
        if (this instanceof Succeeded answer) {
            return cases.succeeded().apply(answer);
        } else if (this instanceof Failed answer) {
            return cases.failed().apply(answer);
        } else if (this instanceof AccessDenied answer) {
            return cases.accessDenied().apply(answer);
        } else if (this instanceof CredentialNotFound answer) {
            return cases.credentialNotFound().apply(answer);
        }
        return cases.unknown().apply((Unknown) this);
    }
}
