package io.github.alloyconnections.adapter.alloy.http;

import io.github.alloyconnections.adapter.alloy.network.AlloyNetwork;
import io.github.alloyconnections.adapter.alloy.network.Trust;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes connections to Alloy over TLS, through the proxy if there is one, and never past it.
 *
 * <p>One instance for all calls: the JDK keeps connections alive for the factory that made them.
 */
final class TlsSockets extends SSLSocketFactory {

    private final AlloyNetwork network;
    private @Nullable SSLSocketFactory made;

    TlsSockets(AlloyNetwork network) {
        this.network = network;
    }

    /** Whether connections lead through a proxy. */
    boolean isTunneled() {
        return network.proxy().isPresent();
    }

    /** What encrypts; takes a while to be made for the first time. */
    synchronized SSLSocketFactory tls() {
        SSLSocketFactory ready = made;
        if (ready == null) {
            ready = Trust.in(network);
            made = ready;
        }
        return ready;
    }

    /** The JDK connects it, and has it encrypted by {@link #createSocket(Socket, String, int, boolean)} if it is plain. */
    @Override
    public Socket createSocket() throws IOException {
        return network.proxy().isPresent() ? new Tunnel(network.proxy().get(), this::tls) : tls().createSocket();
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        return tls().createSocket(socket, host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw past();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw past();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw past();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        throw past();
    }

    /** The JDK tries these as its last resort, where a proxy would be gone past. */
    private static IOException past() {
        return new IOException("connections are made one way only");
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls().getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls().getSupportedCipherSuites();
    }
}
