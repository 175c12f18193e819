package io.github.alloyconnections.adapter.alloy.http;

import io.github.alloyconnections.adapter.alloy.network.AlloyNetwork.Proxy;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure.Problem;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A connection that a proxy makes: connects to the proxy and asks it to CONNECT.
 *
 * <p>Made by hand because the JDK sends a proxy no Basic credentials before a tunnel stands, unless a system property of
 * the whole VM allows it, hides what the proxy says, and may send the proxy's credentials on to the server.
 */
final class Tunnel extends Socket {

    private final Proxy proxy;
    private final Supplier<SSLSocketFactory> tls;
    private @Nullable SSLSocket secured;

    /** Unconnected; TLS is needed only if the proxy itself speaks it. */
    Tunnel(Proxy proxy, Supplier<SSLSocketFactory> tls) {
        super(java.net.Proxy.NO_PROXY);
        this.proxy = proxy;
        this.tls = tls;
    }

    @Override
    public void connect(SocketAddress target, int timeout) throws IOException {
        ProxyTrouble trouble = new ProxyTrouble(proxy, place((InetSocketAddress) target));
        boolean open = false;
        try {
            AnswerHead answer = asked(trouble.place(), timeout);
            open = answer.status() / 100 == 2;
            if (!open) {
                throw trouble.refused(answer);
            }
        } catch (IOException e) {
            throw trouble.unreachable(e, Duration.ofMillis(timeout));
        } finally {
            if (!open) {
                close();
            }
        }
    }

    private AnswerHead asked(String place, int timeout) throws IOException {
        super.connect(proxy.address(), timeout);
        setSoTimeout(timeout);
        if (proxy.secure()) {
            secure();
        }
        ask(place);
        return AnswerHead.readFinal(getInputStream());
    }

    private void secure() throws IOException {
        SSLSocket socket =
                (SSLSocket) tls.get().createSocket(this, proxy.address().getHostString(), proxy.port(), false);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        secured = socket;
    }

    private void ask(String place) throws IOException {
        String authorization = proxy.credentials()
                .map(text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                .map(encoded -> "Proxy-Authorization: Basic " + encoded + "\r\n")
                .orElse("");
        getOutputStream()
                .write(AnswerHead.bytes("CONNECT " + place + " HTTP/1.1\r\nHost: " + place
                        + "\r\nUser-Agent: alloy-connections\r\n" + authorization + "\r\n"));
        getOutputStream().flush();
    }

    /** As it was written, for it is the proxy that looks the name up. */
    private static String place(InetSocketAddress target) {
        String host = target.getHostString();
        boolean bare = host.indexOf(':') >= 0 && !host.startsWith("[");
        return (bare ? "[" + host + "]" : host) + ":" + target.getPort();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        SSLSocket inner = secured;
        return inner == null ? super.getInputStream() : inner.getInputStream();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        SSLSocket inner = secured;
        return inner == null ? super.getOutputStream() : inner.getOutputStream();
    }

    /**
     * Says why a proxy makes no connection; none of it has reached Alloy.
     *
     * @param place where the connection is to lead, such as {@code production.runalloy.com:443}
     */
    private record ProxyTrouble(Proxy proxy, String place) {

        private static final int SIGN_IN = 407;

        /** It cannot be spoken to. */
        AlloyFailure unreachable(IOException trouble, Duration timeout) {
            String check = "; is " + proxy.setting() + " right?";
            if (trouble instanceof ProtocolException) {
                return failure(Kind.WRONG_ADDRESS, 0, "what answers at " + proxy.shown() + " is no HTTP proxy" + check);
            }
            Problem problem =
                    new TransportTrouble(proxy.shown(), timeout).of(trouble).problem();
            return new AlloyFailure(new Problem(
                            problem.kind(),
                            problem.reason() + check,
                            0,
                            List.of(),
                            Optional.empty(),
                            problem.passing()))
                    .beforeSending();
        }

        /** It answered, and not with a connection. */
        AlloyFailure refused(AnswerHead answer) {
            boolean page = ForeignAnswer.isPage(answer.headers());
            String status = " (" + answer.status() + (page ? ", with a web page" : "") + ")";
            if (answer.status() == SIGN_IN) {
                return failure(Kind.WRONG_ADDRESS, answer.status(), proxy.shown() + signIn(answer, status));
            } else if (answer.status() >= 500) {
                return AlloyFailure.passing(Kind.UNAVAILABLE, proxy.shown() + " could not reach " + place + status)
                        .beforeSending();
            }
            return failure(
                    Kind.WRONG_ADDRESS,
                    answer.status(),
                    proxy.shown() + " does not let calls through to " + place + status
                            + ": ask who runs it to allow that host, or name the host in NO_PROXY to go there directly");
        }

        private String signIn(AnswerHead answer, String status) {
            Collection<String> offered = answer.headers().getOrDefault("Proxy-Authenticate", List.of());
            boolean basic = offered.stream().anyMatch(offer -> offer.regionMatches(true, 0, "Basic", 0, 5));
            if (!offered.isEmpty() && !basic) {
                return " asks for a sign-in" + status
                        + " by other means than Basic, the only one spoken here: put a local proxy in between that signs in";
            }
            return proxy.credentials().isPresent()
                    ? " does not take the user and password in " + proxy.setting() + status + ": correct them there"
                    : " asks for a sign-in" + status + ": set " + proxy.setting() + " to http://USER:PASSWORD@"
                            + proxy.host() + ":" + proxy.port();
        }

        private static AlloyFailure failure(Kind kind, int status, String reason) {
            return new AlloyFailure(new Problem(kind, reason, status, List.of(), Optional.empty(), false))
                    .beforeSending();
        }
    }
}
