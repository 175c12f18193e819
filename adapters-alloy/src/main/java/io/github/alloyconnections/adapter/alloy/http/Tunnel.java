package io.github.alloyconnections.adapter.alloy.http;

import io.github.alloyconnections.adapter.alloy.network.AlloyNetwork.Proxy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
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
}
