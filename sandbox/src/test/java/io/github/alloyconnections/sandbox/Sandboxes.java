package io.github.alloyconnections.sandbox;

import io.github.alloyconnections.sandbox.world.SeedConnections;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Sandboxes for tests, at a time that stands still. */
public final class Sandboxes {

    static final Instant NOW = Instant.parse("2025-11-23T10:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final String USER = SeedConnections.USER_ID;
    public static final String NEWEST = SeedConnections.NEWEST_ID;
    public static final String LIST = "/users/" + USER + "/credentials";

    private Sandboxes() {}

    public static Sandbox start(String preset) {
        return Sandbox.start(options(preset));
    }

    public static SandboxOptions options(String preset) {
        return SandboxOptions.of(preset, CLOCK);
    }
}
