package io.github.alloyconnections.domain.service;

import io.github.alloyconnections.domain.connection.UserId;
import java.time.Duration;
import java.util.Optional;

/**
 * An access token that somebody wants.
 *
 * @param name what it is for, up to {@value #LONGEST_NAME} characters; may be empty
 * @param user whose connections alone it opens, as for a browser
 * @param lifetime after which it ends; of one user's it is {@link #OF_ONE_USER} at the most, and that if not said
 */
public record TokenRequest(String name, Scope scope, Optional<UserId> user, Optional<Duration> lifetime) {

    /** How long a name may be. */
    public static final int LONGEST_NAME = 60;

    /** How long one user's token lasts at the most: a browser gets another before this one is over. */
    public static final Duration OF_ONE_USER = Duration.ofMinutes(15);

    /** How long any token may be wanted for; one that nobody limits lasts until it is revoked. */
    public static final Duration LONGEST = Duration.ofDays(400);

    /** What of it cannot be had, in words; empty if it can. */
    public Optional<String> refusal() {
        Duration most = user.isPresent() ? OF_ONE_USER : LONGEST;
        if (name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of("a token's name is one line of " + LONGEST_NAME + " characters at the most");
        } else if (user.isPresent() && scope == Scope.ADMIN) {
            return Optional.of("a token of one user cannot have the scope admin: that is about all of them");
        } else if (lifetime.filter(wanted -> wanted.compareTo(most) > 0 || wanted.toSeconds() < 1)
                .isPresent()) {
            return Optional.of(
                    user.isPresent()
                            ? "a token of one user lasts between 1 and " + most.toSeconds() + " seconds"
                            : "a token lasts between 1 second and " + most.toDays() + " days");
        }
        return Optional.empty();
    }

    /** How long it lasts; empty for one that lasts until it is revoked. */
    public Optional<Duration> lasting() {
        return lifetime.or(() -> user.map(one -> OF_ONE_USER));
    }
}
