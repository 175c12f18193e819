package io.github.alloyconnections.sandbox.world;

import io.github.alloyconnections.sandbox.http.ObjectIds;
import java.time.Clock;
import java.time.Duration;

/** Everything one running sandbox knows. */
public record World(Preset preset, CredentialStore store, Users users, ObjectIds ids, Clock clock, Duration lateBy) {

    public static World of(Preset preset, Clock clock, Duration lateBy) {
        CredentialStore store = new CredentialStore(PresetConnections.of(preset), clock);
        return new World(preset, store, Users.of(preset), new ObjectIds(clock), clock, lateBy);
    }
}
