package io.github.alloyconnections.domain.action;

/** What one call of an action brought back through one connection; not yet an outcome for whoever wanted it. */
public sealed interface ActionAnswer {

    /** It was carried out; this is what the provider said, out of Alloy's envelope. */
    record Succeeded(JsonValue result) implements ActionAnswer {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.succeeded(this);
        }
    }

    /** The provider, or Alloy in the answer's body, says that it failed. */
    record Failed(String code, String message, JsonValue result) implements ActionAnswer {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.failed(this);
        }
    }

    /** Alloy itself answered 401 or 403, which may be the provider's doing. */
    record AccessDenied(int status, String message) implements ActionAnswer {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.accessDenied(this);
        }
    }

    /** Alloy finds no such credential in this context. */
    record CredentialNotFound(String message) implements ActionAnswer {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.credentialNotFound(this);
        }
    }

    /** It was sent, and whether it was carried out is not known. */
    record Unknown(String message) implements ActionAnswer {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.unknown(this);
        }
    }

    /** What there is to do with each answer. */
    interface Visitor<T> {

        T succeeded(Succeeded answer);

        T failed(Failed answer);

        T accessDenied(AccessDenied answer);

        T credentialNotFound(CredentialNotFound answer);

        T unknown(Unknown answer);
    }

    /** Hands it over as what it is. */
    <T> T accept(Visitor<T> visitor);
}
