package io.github.alloyconnections.adapter.config.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The way to Alloy: through which proxy, and whose certificates are trusted beside those that Java trusts by itself.
 *
 * @param stores the platform's own stores of trusted certificates, as the JDK calls them
 * @param obstacle why no call can be made this way; no reason not to look at everything else
 */
public record NetworkSettings(
        Optional<Proxy> proxy, Optional<Authorities> authorities, List<String> stores, Optional<String> obstacle) {

    public NetworkSettings {
        stores = List.copyOf(stores);
    }

    /** Straight there, with what Java trusts. */
    public static NetworkSettings direct() {
        return new NetworkSettings(Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /**
     * An HTTP proxy; its text shows nothing of the credentials.
     *
     * @param secure whether it is itself spoken to over TLS
     * @param credentials {@code user:password}
     * @param setting what names it, such as {@code HTTPS_PROXY}
     */
    public record Proxy(boolean secure, String host, int port, Optional<Secret> credentials, String setting) {

        @Override
        public String toString() {
            return "Proxy[" + (secure ? "https" : "http") + "://" + (credentials.isPresent() ? "***@" : "") + host + ":"
                    + port + ", setting=" + setting + "]";
        }
    }

    /**
     * A PEM file of certificates to trust, which nobody has looked into yet.
     *
     * @param setting what names it, such as {@code ALLOY_CA_FILE}
     */
    public record Authorities(Path file, String setting) {}
}
