package io.github.alloyconnections.domain.connection;

import java.util.List;

/**
 * The users that Alloy lists for an API key, each once.
 *
 * @param complete whether these are all
 */
public record UserListing(List<KnownUser> users, boolean complete) {

    public UserListing {
        users = List.copyOf(users);
    }

    /** A list that tells of nobody. */
    public static UserListing none() {
        return new UserListing(List.of(), true);
    }

    /** Whether this user is among them. */
    public boolean holds(UserId id) {
        return users.stream().anyMatch(user -> user.id().equals(id));
    }
}
