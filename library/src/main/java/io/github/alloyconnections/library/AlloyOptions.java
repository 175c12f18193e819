package io.github.alloyconnections.library;

import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.adapter.config.settings.Secret;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.settings.Overrides;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Where settings are looked for, and what outranks them; immutable, each method gives a changed copy. */
public final class AlloyOptions {

    private final ProcessContext surroundings;
    private final Overrides overrides;
    private final Optional<Secret> apiKey;
    private final Optional<SelectionPolicy> policy;
    private final Clock clock;

    private AlloyOptions(
            ProcessContext surroundings,
            Overrides overrides,
            Optional<Secret> apiKey,
            Optional<SelectionPolicy> policy,
            Clock clock) {
        this.surroundings = surroundings;
        this.overrides = overrides;
        this.apiKey = apiKey;
        this.policy = policy;
        this.clock = clock;
    }

    /** The environment and the folder of this process, and nothing that outranks them. */
    public static AlloyOptions ofThisProcess() {
        return new AlloyOptions(
                ProcessContext.ofThisProcess(),
                Overrides.none(),
                Optional.empty(),
                Optional.empty(),
                Clock.systemUTC());
    }

    /** Another environment and other folders than this process has, as a test wants them. */
    public AlloyOptions in(Map<String, String> environment, Path home, Path workingDirectory) {
        return within(new ProcessContext(environment, home, workingDirectory));
    }

    /** The folder that a project is looked for in, and that names of files are meant from. */
    public AlloyOptions folder(Path folder) {
        return within(surroundings.in(folder));
    }

    /** The API key; outranks the environment and every file. It is in no text that this or an answer has. */
    public AlloyOptions apiKey(String key) {
        if (key.isEmpty()) {
            throw AlloyException.usage("the API key must not be empty");
        }
        return new AlloyOptions(surroundings, overrides, Optional.of(Secret.of(key)), policy, clock);
    }

    /** The app whose connections are asked about, such as {@code notion} or {@code slack}. */
    public AlloyOptions connector(String name) {
        return with(overrides.withConnector(name));
    }

    /** The project's file in place of {@code .env}. */
    public AlloyOptions envFile(String file) {
        return with(overrides.withEnvFile(file));
    }

    /** The file in place of {@code alloy-connections.conf} beside the project's. */
    public AlloyOptions configFile(String file) {
        return with(overrides.withConfigFile(file));
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

    /** How many connections a choice tries at the most, 1 to 100,000. */
    public AlloyOptions candidates(int most) {
        return with(overrides.withCandidates(most));
    }

    /**
     * What chooses the connection that is handed out and called through, such as {@code pinned} or {@code name:Team*}; if it
     * is not said, that is the pin, or else the newest that works.
     */
    public AlloyOptions policy(String name) {
        return new AlloyOptions(surroundings, overrides, apiKey, Optional.of(parsed(name)), clock);
    }

    /** Against a simulator that plays this preset, such as {@code seed}; outranks key, user and URL. */
    public AlloyOptions sandbox(String preset) {
        return with(overrides.withSandbox(preset));
    }

    /** Another clock than the system's. */
    public AlloyOptions clock(Clock other) {
        return new AlloyOptions(surroundings, overrides, apiKey, policy, other);
    }

    static SelectionPolicy parsed(String name) {
        return SelectionPolicy.parse(name)
                .orElseThrow(() -> AlloyException.usage(
                        "there is no such policy; there are working, pinned, latest, oldest and name:<glob>"));
    }

    private AlloyOptions with(Overrides other) {
        return new AlloyOptions(surroundings, other, apiKey, policy, clock);
    }

    private AlloyOptions within(ProcessContext other) {
        return new AlloyOptions(other, overrides, apiKey, policy, clock);
    }

    ProcessContext surroundings() {
        return apiKey.map(surroundings::with).orElse(surroundings);
    }

    Overrides overrides() {
        return overrides;
    }

    Optional<SelectionPolicy> policy() {
        return policy;
    }

    Clock clock() {
        return clock;
    }
}
