package io.github.alloyconnections.domain.connection;

import java.util.function.Function;
import java.util.function.Supplier;

/** Whose context a call runs in: an Alloy user, or the user that the API key itself stands for. */
public sealed interface Owner {

    /** An Alloy user, named in every call. */
    record User(UserId id) implements Owner {

        /** By hand, as {@link #hashCode}: what the compiler leaves to be put together at run time delays every command. */
        @Override
        public boolean equals(Object other) {
            return other instanceof User user && user.id.equals(id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }

        @Override
        public String toString() {
            return "user " + id;
        }
    }

    /** The API key's own user: what a call runs as when it names nobody. */
    record KeyItself() implements Owner {
        @Override
        public String toString() {
            return "the API key's own user";
        }
    }

    /** The owner that calls for this user run as. */
    static Owner of(UserId user) {
        return new User(user);
    }

    /** The owner of calls that name no user. */
    static Owner key() {
        return new KeyItself();
    }

    /** The line of a project's settings that lets calls run as this owner; for the key's own its value is empty. */
    default String setting() {
        return "ALLOY_USER_ID=" + match(UserId::value, () -> "");
    }

    /** Handles each kind of owner. */
    default <T> T match(Function<UserId, T> user, Supplier<T> key) {
        return this instanceof User named ? user.apply(named.id()) : key.get();
    }
}
