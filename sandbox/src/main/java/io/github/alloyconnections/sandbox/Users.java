package io.github.alloyconnections.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Alloy users of this key. */
final class Users {

    private static final int CAPACITY = 10_000;

    private final Map<String, User> users = new LinkedHashMap<>();

    /** One Alloy user. */
    record User(String id, String username, Optional<String> fullName) {}

    Users() {
        users.put(
                SeedConnections.USER_ID,
                new User(SeedConnections.USER_ID, "eddie@example.com", Optional.of("Eddie Fu")));
    }

    synchronized void add(User user) {
        if (users.size() == CAPACITY) {
            throw new Refusal(Errors.plain(400, "The sandbox is full: restart it"));
        }
        users.put(user.id(), user);
    }

    synchronized Optional<User> find(String id) {
        return Optional.ofNullable(users.get(id));
    }

    synchronized List<User> all() {
        return List.copyOf(users.values());
    }

    /** The id itself, if it is one Alloy would take; else the refusal Alloy gives. */
    static String validId(String id) {
        if (!ObjectIds.isValid(id)) {
            throw new Refusal(Errors.flat(400, "INVALID_INPUT", "userId must be a valid ID"));
        }
        return id;
    }
}
