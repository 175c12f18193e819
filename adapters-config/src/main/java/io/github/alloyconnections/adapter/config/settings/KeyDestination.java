package io.github.alloyconnections.adapter.config.settings;

import io.github.alloyconnections.adapter.config.settings.Origin.Kind;
import java.net.URI;
import java.util.Optional;

/**
 * Refuses to send the user's API key where only a file of the project says: somebody may have cloned that file with the
 * project. A project may name another server only along with a key of its own, or on this machine.
 */
public final class KeyDestination {

    private KeyDestination() {}

    public static void check(URI baseUrl, Sources sources, SettingReader reader) {
        Optional<Origin> address = reader.origin(SettingName.BASE_URL).filter(Origin::isProjectFile);
        Optional<Origin> key = reader.origin(SettingName.API_KEY);
        if (address.isEmpty() || key.isEmpty() || WebAddress.isLoopback(baseUrl)) {
            return;
        }
        boolean sameHand = key.get().isProjectFile()
                && key.get().place().equals(address.get().place());
        if (!sameHand && !isTrusted(baseUrl, sources)) {
            reader.problem(
                    SettingName.BASE_URL,
                    SettingName.BASE_URL + " from " + address.get().shown()
                            + " would receive the API key from " + key.get().shown()
                            + "; put the key into the same file, or name the server with --base-url or in the environment.");
        }
    }

    /** Repeating what the user's own settings say, or the built-in ones, sends nothing elsewhere. */
    private static boolean isTrusted(URI baseUrl, Sources sources) {
        return sources.all(SettingName.BASE_URL)
                .filter(sourced -> sourced.origin().kind() == Kind.USER_FILE
                        || sourced.origin().kind() == Kind.BUILT_IN)
                .anyMatch(sourced -> isSame(baseUrl, sourced.value()));
    }

    private static boolean isSame(URI baseUrl, String text) {
        try {
            return WebAddress.base(text).equals(baseUrl);
        } catch (BadSettingException other) {
            return false;
        }
    }
}
