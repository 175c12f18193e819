package io.github.alloyconnections.domain.service;

/**
 * An access token that has just been made: the one time that its text is there.
 *
 * @param text what its holder shows
 */
public record NewToken(GrantedToken granted, String text) {

    /** The text is for its holder alone. */
    @Override
    public String toString() {
        return "NewToken[" + granted + "]";
    }
}
