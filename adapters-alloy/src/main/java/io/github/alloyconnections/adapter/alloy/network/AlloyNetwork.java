package io.github.alloyconnections.adapter.alloy.network;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The way to Alloy over https: through which proxy, and whose certificates are trusted beside those that Java trusts by
 * itself. Certificates are always verified.
 *
 * @param obstacle why no call can be made at all, such as a proxy setting that makes no sense
 * @param stores the platform's own stores of trusted certificates, as the JDK calls them
 */
public record AlloyNetwork(
        Optional<Proxy> proxy, Optional<Authorities> authorities, List<String> stores, Optional<String> obstacle) {

    public AlloyNetwork {
        stores = List.copyOf(stores);
    }

    /** Straight there, with what Java trusts. */
    public static AlloyNetwork direct() {
        return new AlloyNetwork(Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /**
     * An HTTP proxy that is asked to CONNECT; its text never shows the credentials.
     *
     * @param secure whether it is itself spoken to over TLS
     * @param credentials {@code user:password}
     * @param setting what names it, such as {@code HTTPS_PROXY}
     */
    public record Proxy(boolean secure, String host, int port, Optional<String> credentials, String setting) {

        public Proxy {
            if (host.isBlank() || port < 1 || port > 0xffff) {
                throw new IllegalArgumentException("a proxy must have a host and a port");
            }
        }

        public InetSocketAddress address() {
            return new InetSocketAddress(host.startsWith("[") ? host.substring(1, host.length() - 1) : host, port);
        }

        /** What a person knows it by. */
        public String shown() {
            return "the proxy " + host + ":" + port + " (" + setting + ")";
        }

        @Override
        public String toString() {
            return "Proxy[" + (secure ? "https" : "http") + "://" + (credentials.isPresent() ? "***@" : "") + host + ":"
                    + port + ", setting=" + setting + "]";
        }
    }

    /**
     * A PEM file of certificates to trust.
     *
     * @param setting what names it, such as {@code ALLOY_CA_FILE}
     */
    public record Authorities(Path file, String setting) {}
}
