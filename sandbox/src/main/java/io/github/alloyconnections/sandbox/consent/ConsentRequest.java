package io.github.alloyconnections.sandbox.consent;

/** A connection that someone has asked for, and that a person has yet to allow. */
public record ConsentRequest(String token, String userId, String connector, String redirectUri) {

    @Override
    public String toString() {
        return "ConsentRequest[" + connector + " for " + userId + "]";
    }
}
