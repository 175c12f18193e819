package io.github.alloyconnections.spring;

import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.library.AlloyOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a program says of its connections; each outranks the environment, {@code .env} and the conf files, where all that is
 * not said is looked for. An empty value is not said.
 *
 * @param apiKey Alloy's API key. Better kept in the environment, as ALLOY_API_KEY, than in a file of the program.
 * @param user The Alloy user to act for; unset, ALLOY_USER_ID, else the API key's own.
 * @param connector The app whose connections are asked about, such as notion or slack.
 * @param account Only connections to this account (a workspace, a shop), by its name or id.
 * @param policy What chooses the connection: working, pinned, latest, oldest or name:GLOB. Unset: the pin, else the newest that
 *     works.
 * @param baseUrl Where Alloy is, if not at its usual address.
 * @param folder The folder that .env and alloy-connections.conf are looked for in; the program's own if unset.
 * @param envFile The project's file in place of .env.
 * @param configFile The file in place of alloy-connections.conf.
 * @param timeout How long each call to Alloy may take.
 * @param candidates How many connections a choice tries at the most.
 * @param sandbox Run against a simulator in this process that plays this preset, such as seed; needs no key.
 * @param verifyAtStart Whether the connection is tried at the start: false, true (in the background, and logged), or fail (the start
 *     ends if it is known that nothing can be used).
 * @param health How the health of the connection is kept.
 */
@ConfigurationProperties("alloy.connections")
public record AlloyConnectionsProperties(
        @Nullable ApiKey apiKey,
        @Nullable String user,
        @Nullable String connector,
        @Nullable String account,
        @Nullable String policy,
        @Nullable String baseUrl,
        @Nullable Path folder,
        @Nullable String envFile,
        @Nullable String configFile,
        @Nullable Duration timeout,
        @Nullable Integer candidates,
        @Nullable String sandbox,
        @DefaultValue("false") VerifyAtStart verifyAtStart,
        @DefaultValue Health health) {

    /** What a person writes who wants a simulator, and none of its bad days. */
    private static final String USUAL_PRESET = "seed";

    public AlloyConnectionsProperties {
        said(policy).filter(name -> SelectionPolicy.parse(name).isEmpty()).ifPresent(name -> {
            throw new IllegalArgumentException("policy must be working, pinned, latest, oldest or name:GLOB");
        });
    }

    /**
     * How the health of the connection is kept.
     *
     * @param refresh How old what is known may get before it is looked at again, in the background; one minute or more.
     */
    public record Health(@DefaultValue("5m") Duration refresh) {

        private static final Duration SHORTEST = Duration.ofMinutes(1);

        public Health {
            if (refresh.compareTo(SHORTEST) < 0) {
                throw new IllegalArgumentException(
                        "refresh must be one minute (1m) or more: each look is several calls to Alloy");
            }
        }
    }

    /** These settings over what a process finds by itself. */
    AlloyOptions over(AlloyOptions found) {
        Options options = new Options(found);
        options.take(Optional.ofNullable(apiKey).filter(ApiKey::isSet).map(ApiKey::reveal), AlloyOptions::apiKey);
        options.take(Optional.ofNullable(folder).filter(path -> !path.toString().isEmpty()), AlloyOptions::folder);
        options.take(said(user), AlloyOptions::user);
        options.take(said(connector), AlloyOptions::connector);
        options.take(said(account), AlloyOptions::account);
        options.take(said(policy), AlloyOptions::policy);
        options.take(said(baseUrl), AlloyOptions::baseUrl);
        options.take(said(envFile), AlloyOptions::envFile);
        options.take(said(configFile), AlloyOptions::configFile);
        options.take(Optional.ofNullable(timeout), AlloyOptions::timeout);
        options.take(Optional.ofNullable(candidates), AlloyOptions::candidates);
        options.take(preset(), AlloyOptions::sandbox);
        return options.taken;
    }

    /** The simulator's preset; {@code true} and {@code false} are no names of any. */
    private Optional<String> preset() {
        return said(sandbox)
                .filter(name -> !name.toLowerCase(Locale.ROOT).equals("false"))
                .map(name -> name.toLowerCase(Locale.ROOT).equals("true") ? USUAL_PRESET : name);
    }

    private static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Options that grow by each setting that is said. */
    private static final class Options {

        private AlloyOptions taken;

        Options(AlloyOptions found) {
            this.taken = found;
        }

        <T> void take(Optional<T> setting, Taking<T> taking) {
            setting.ifPresent(value -> taken = taking.into(taken, value));
        }
    }

    private interface Taking<T> {
        AlloyOptions into(AlloyOptions options, T value);
    }
}
