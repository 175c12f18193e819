package io.github.alloyconnections.sandbox.world;

import io.github.alloyconnections.sandbox.http.Errors;
import io.github.alloyconnections.sandbox.http.RefusedInputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Alloy users of this key. */
public final class Users {

    private static final int CAPACITY = 10_000;

    private final Map<String, User> users = new LinkedHashMap<>();

    /** One Alloy user. */
    public record User(String id, String username, Optional<String> fullName) {}

    Users() {
        users.put(
                SeedConnections.USER_ID,
                new User(SeedConnections.USER_ID, "eddie@example.com", Optional.of("Eddie Fu")));
    }

    static Users of(Preset preset) {
        Users users = new Users();
        if (preset == Preset.OTHER_USER) {
            users.add(new User(SeedConnections.OTHER_USER_ID, "eddie.fu@example.org", Optional.of("Eddie Fu (work)")));
            users.add(new User(SeedConnections.IDLE_USER_ID, "ann@example.com", Optional.empty()));
        }
        return users;
    }

    public synchronized void add(User user) {
        if (users.size() == CAPACITY) {
            throw new RefusedInputException(Errors.plain(400, "The sandbox is full: restart it"));
        }
        users.put(user.id(), user);
    }

    public synchronized Optional<User> find(String id) {
        return Optional.ofNullable(users.get(id));
    }

    public synchronized List<User> all() {
        return List.copyOf(users.values());
    }
}
