package io.github.alloyconnections.adapter.mcp;

import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a server is started with.
 *
 * @param version the program's, as clients are told
 * @param allowed what a person allows beyond reading
 * @param pages where the project's own pages are, if this process serves them
 */
public record McpOptions(String version, Set<Permission> allowed, Supplier<Optional<URI>> pages) {

    /** What a person can allow. */
    public enum Permission {
        /** Calling actions that may write. */
        WRITES,
        /** Changing the pin. */
        PIN,
        /** The address of a consent page among the answers, and pinning what comes of it. */
        CONNECT_URL
    }

    public McpOptions {
        allowed = Set.copyOf(allowed);
    }

    /** Nothing but reading, without pages. */
    public static McpOptions reading(String version) {
        return new McpOptions(version, EnumSet.noneOf(Permission.class), Optional::empty);
    }

    /** The same with these permissions. */
    public McpOptions allowing(Set<Permission> more) {
        return new McpOptions(version, more, pages);
    }

    /** The same beside these pages. */
    public McpOptions beside(Supplier<Optional<URI>> others) {
        return new McpOptions(version, allowed, others);
    }

    boolean allows(Permission permission) {
        return allowed.contains(permission);
    }
}
