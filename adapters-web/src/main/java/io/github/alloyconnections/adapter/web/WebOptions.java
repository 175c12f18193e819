package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.adapter.web.server.AccessToken;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Where the web module listens; what else it needs to know stands in the project's own settings, which may change while
 * it runs.
 *
 * @param host a name or address of this machine, such as {@code 127.0.0.1}
 * @param port 0 for any free one
 * @param version the program's version, as the API shows it
 * @param token what callers must show; without one the server listens on the loopback only
 */
public record WebOptions(String host, int port, String version, Optional<AccessToken> token) {

    private static final int MAX_PORT = 65_535;

    public WebOptions {
        if (port < 0 || port > MAX_PORT) {
            throw new InvalidSettingsException(List.of("port " + port + " is not between 0 and " + MAX_PORT));
        }
    }

    /** On the loopback, open to all who can reach that. */
    public WebOptions(String host, int port, String version) {
        this(host, port, version, Optional.empty());
    }

    /** The same, for callers who show this token. */
    public WebOptions guardedBy(Optional<String> text) {
        return new WebOptions(host, port, version, text.map(AccessToken::new));
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
