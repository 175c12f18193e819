package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.adapter.web.tls.TlsFiles;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where the web module listens; what else it needs to know stands in the project's own settings, which may change while
 * it runs.
 *
 * @param host a name or address of this machine, such as {@code 127.0.0.1}
 * @param port 0 for any free one
 * @param version the program's version, as the API shows it
 * @param token what callers must show, as it is whenever one asks; while it is empty nobody is let in. Without a source
 *     all are, and the server listens on the loopback only
 * @param tls what it speaks TLS with; without it plain HTTP
 * @param log told a line of every request: the method, the route, the status and the time, and nothing that a caller sent
 */
public record WebOptions(
        String host,
        int port,
        String version,
        Optional<Supplier<Optional<String>>> token,
        Optional<TlsFiles> tls,
        Consumer<String> log) {

    private static final int MAX_PORT = 65_535;

    public WebOptions {
        if (port < 0 || port > MAX_PORT) {
            throw new InvalidSettingsException(List.of("port " + port + " is not between 0 and " + MAX_PORT));
        }
    }

    /** On the loopback, open to all who can reach that. */
    public WebOptions(String host, int port, String version) {
        this(host, port, version, Optional.empty(), Optional.empty(), line -> {});
    }

    /** The same, for callers who show this token; for all, if it is empty. */
    public WebOptions guardedBy(Optional<String> text) {
        return with(text.map(token -> () -> Optional.of(token)));
    }

    /** The same, for callers who show the token that this names, which may name another later. */
    public WebOptions guardedBy(Supplier<Optional<String>> source) {
        return with(Optional.of(source));
    }

    private WebOptions with(Optional<Supplier<Optional<String>>> source) {
        return new WebOptions(host, port, version, source, tls, log);
    }

    /** The same over TLS, with the certificate and the key that these PEM files hold. */
    public WebOptions encryptedWith(Path certificate, Path key) {
        return new WebOptions(host, port, version, token, Optional.of(new TlsFiles(certificate, key)), log);
    }

    /** The same, telling of each request. */
    public WebOptions telling(Consumer<String> listener) {
        return new WebOptions(host, port, version, token, tls, listener);
    }

    /**
     * The address to bind.
     *
     * @throws InvalidSettingsException if the host cannot be found, or is reachable from other machines without a token
     */
    InetAddress address() {
        InetAddress address = resolved();
        if (!address.isLoopbackAddress() && token.isEmpty()) {
            throw new InvalidSettingsException(List.of("host '" + host + "' can be reached from other machines, and the"
                    + " server has no access token to guard it with: set ALLOY_CONNECTIONS_ACCESS_TOKEN, or use"
                    + " 127.0.0.1 and reach it from elsewhere through a tunnel such as ssh -L"));
        }
        return address;
    }

    /** What is to be said of who can read along. */
    Optional<String> exposure(InetAddress bound) {
        return tls.isPresent() || bound.isLoopbackAddress()
                ? Optional.empty()
                : Optional.of("other machines reach this server over plain HTTP, and whoever is on the way can read its"
                        + " access token: use --tls-cert and --tls-key, a proxy that speaks TLS, or a tunnel such as"
                        + " ssh -L");
    }

    private InetAddress resolved() {
        if (host.isBlank()) {
            throw new InvalidSettingsException(List.of("host must not be empty"));
        }
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new InvalidSettingsException(List.of("host '" + host + "' is not known to this machine"));
        }
    }
}
