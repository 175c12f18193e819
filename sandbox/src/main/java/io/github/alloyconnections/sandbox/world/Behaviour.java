package io.github.alloyconnections.sandbox.world;

/** How a credential acts when it is used; the account decides which workspace it sees. */
public record Behaviour(Condition condition, CredentialScope access, Envelope envelope, String account) {

    public static final String MAIN_ACCOUNT = "main";

    /** Another account whose workspace is called as the main one's. */
    public static final String NAMESAKE_ACCOUNT = "namesake";

    /** Another account, whose workspace is called like this. */
    static final String OTHER_ACCOUNT = "Acme";

    static Behaviour working() {
        return new Behaviour(Condition.WORKING, CredentialScope.OWNER, Envelope.RESPONSE_DATA, MAIN_ACCOUNT);
    }

    Behaviour in(Condition other) {
        return new Behaviour(other, access, envelope, account);
    }

    Behaviour foundBy(CredentialScope other) {
        return new Behaviour(condition, other, envelope, account);
    }

    Behaviour wrappedIn(Envelope other) {
        return new Behaviour(condition, access, other, account);
    }

    Behaviour of(String otherAccount) {
        return new Behaviour(condition, access, envelope, otherAccount);
    }
}
