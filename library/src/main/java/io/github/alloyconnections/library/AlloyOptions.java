package io.github.alloyconnections.library;

import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.domain.settings.Overrides;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Where settings are looked for, and what outranks them; immutable, each method gives a changed copy. */
public final class AlloyOptions {

    private final ProcessContext surroundings;
    private final Overrides overrides;
    private final Clock clock;

    private AlloyOptions(ProcessContext surroundings, Overrides overrides, Clock clock) {
        this.surroundings = surroundings;
        this.overrides = overrides;
        this.clock = clock;
    }

    /** The environment and the folder of this process, and nothing that outranks them. */
    public static AlloyOptions ofThisProcess() {
        return new AlloyOptions(ProcessContext.ofThisProcess(), Overrides.none(), Clock.systemUTC());
    }

    /** Another environment and other folders than this process has, as a test wants them. */
    public AlloyOptions in(Map<String, String> environment, Path home, Path workingDirectory) {
        return new AlloyOptions(new ProcessContext(environment, home, workingDirectory), overrides, clock);
    }

    /** The app whose connections are asked about, such as {@code notion} or {@code slack}. */
    public AlloyOptions connector(String name) {
        return with(overrides.withConnector(name));
    }

    /** The project's file in place of {@code .env}. */
    public AlloyOptions envFile(String file) {
        return with(overrides.withEnvFile(file));
    }

    /** The Alloy user to act for; an empty text for the API key's own. */
    public AlloyOptions user(String id) {
        return with(overrides.withUser(id));
    }

    /** Only connections to this account, by its name or id; an empty text for all. */
    public AlloyOptions account(String name) {
        return with(overrides.withAccount(name));
    }

    /** Where Alloy is. */
    public AlloyOptions baseUrl(String url) {
        return with(overrides.withBaseUrl(url));
    }

    /** How long each call to Alloy may take. */
    public AlloyOptions timeout(Duration time) {
        return with(overrides.withTimeout(time));
    }

    /** Against a simulator that plays this preset, such as {@code seed}; outranks key, user and URL. */
    public AlloyOptions sandbox(String preset) {
        return with(overrides.withSandbox(preset));
    }

    /** Another clock than the system's. */
    public AlloyOptions clock(Clock other) {
        return new AlloyOptions(surroundings, overrides, other);
    }

    private AlloyOptions with(Overrides other) {
        return new AlloyOptions(surroundings, other, clock);
    }

    ProcessContext surroundings() {
        return surroundings;
    }

    Overrides overrides() {
        return overrides;
    }

    Clock clock() {
        return clock;
    }
}
