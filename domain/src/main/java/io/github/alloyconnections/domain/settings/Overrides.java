package io.github.alloyconnections.domain.settings;

import java.time.Duration;
import java.util.Optional;

/**
 * What a person said for this one run; outranks every other source.
 *
 * @param user an empty text means explicitly: no user, the API key's own
 * @param envFile the project's file; {@code .env} if not said
 * @param configFile replaces {@code alloy-connections.conf} beside the project's file
 * @param timeout for each call to Alloy
 * @param sandbox the preset of a simulator to run against, in place of Alloy
 * @param account what alone is in question, by name or id; an empty text means explicitly: all
 * @param candidates how many a run of probes tries at the most
 * @param key an API key to try in place of the one that is set
 */
public record Overrides(
        Optional<String> connector,
        Optional<String> user,
        Optional<String> baseUrl,
        Optional<String> envFile,
        Optional<String> configFile,
        Optional<Duration> timeout,
        Optional<String> sandbox,
        Optional<String> account,
        Optional<Integer> candidates,
        Optional<TypedKey> key) {

    /** With the key that is set. */
    public Overrides(
            Optional<String> connector,
            Optional<String> user,
            Optional<String> baseUrl,
            Optional<String> envFile,
            Optional<String> configFile,
            Optional<Duration> timeout,
            Optional<String> sandbox,
            Optional<String> account,
            Optional<Integer> candidates) {
        this(connector, user, baseUrl, envFile, configFile, timeout, sandbox, account, candidates, Optional.empty());
    }

    /** With as many candidates as the settings say. */
    public Overrides(
            Optional<String> connector,
            Optional<String> user,
            Optional<String> baseUrl,
            Optional<String> envFile,
            Optional<String> configFile,
            Optional<Duration> timeout,
            Optional<String> sandbox,
            Optional<String> account) {
        this(connector, user, baseUrl, envFile, configFile, timeout, sandbox, account, Optional.empty());
    }

    /** Nothing said. */
    public static Overrides none() {
        return new Overrides(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, against a simulator. */
    public Overrides withSandbox(String preset) {
        return new Overrides(
                connector, user, baseUrl, envFile, configFile, timeout, Optional.of(preset), account, candidates, key);
    }

    /** The same, with another project file. */
    public Overrides withEnvFile(String file) {
        return new Overrides(
                connector, user, baseUrl, Optional.of(file), configFile, timeout, sandbox, account, candidates, key);
    }

    /** The same, for another connector. */
    public Overrides withConnector(String name) {
        return new Overrides(
                Optional.of(name), user, baseUrl, envFile, configFile, timeout, sandbox, account, candidates, key);
    }

    /** The same, for another user; an empty text for the API key's own. */
    public Overrides withUser(String id) {
        return new Overrides(
                connector, Optional.of(id), baseUrl, envFile, configFile, timeout, sandbox, account, candidates, key);
    }

    /** The same, with nothing said of the user. */
    public Overrides withoutUser() {
        return new Overrides(
                connector, Optional.empty(), baseUrl, envFile, configFile, timeout, sandbox, account, candidates, key);
    }

    /** The same, with Alloy elsewhere. */
    public Overrides withBaseUrl(String url) {
        return new Overrides(
                connector, user, Optional.of(url), envFile, configFile, timeout, sandbox, account, candidates, key);
    }

    /** The same, with another time for each call to Alloy. */
    public Overrides withTimeout(Duration time) {
        return new Overrides(
                connector, user, baseUrl, envFile, configFile, Optional.of(time), sandbox, account, candidates, key);
    }

    /** The same, with this file in place of {@code alloy-connections.conf} beside the project's. */
    public Overrides withConfigFile(String file) {
        return new Overrides(
                connector, user, baseUrl, envFile, Optional.of(file), timeout, sandbox, account, candidates);
    }

    /** The same, with as many candidates for a run of probes. */
    public Overrides withCandidates(int most) {
        return new Overrides(
                connector, user, baseUrl, envFile, configFile, timeout, sandbox, account, Optional.of(most));
    }

    /** The same, about one account. */
    public Overrides withAccount(String name) {
        return new Overrides(
                connector, user, baseUrl, envFile, configFile, timeout, sandbox, Optional.of(name), candidates, key);
    }

    /** The same, with this key in place of the one that is set. */
    public Overrides withKey(TypedKey typed) {
        return new Overrides(
                connector,
                user,
                baseUrl,
                envFile,
                configFile,
                timeout,
                sandbox,
                account,
                candidates,
                Optional.of(typed));
    }
}
