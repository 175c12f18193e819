package io.github.alloyconnections.adapter.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Names lead to public addresses alone: those that are asked are those that are then spoken to, so that no name which leads
 * elsewhere the second time leads into the own network.
 */
final class PublicAddresses implements DnsResolver {

    /** A name that leads nowhere public. */
    static final class NotPublicException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        NotPublicException() {
            super("its host has no public address");
        }
    }

    private final DnsResolver names;

    PublicAddresses(DnsResolver names) {
        this.names = names;
    }

    static PublicAddresses ofTheSystem() {
        return new PublicAddresses(SystemDefaultDnsResolver.INSTANCE);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found =
                Stream.of(names.resolve(host)).filter(PublicAddresses::isPublic).toArray(InetAddress[]::new);
        if (found.length == 0) {
            throw new NotPublicException();
        }
        return found;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return Stream.of(resolve(host))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    /** By IANA's registries of special-purpose addresses. */
    static boolean isPublic(InetAddress address) {
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        if (special) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : address instanceof Inet6Address && isPublic6(bytes);
    }

    private static boolean isPublic4(byte... bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean protocols = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean anycast = first == 192 && second == 88 && third == 99;
        boolean tests = (first == 198 && (second == 18 || second == 19 || (second == 51 && third == 100)))
                || (first == 203 && second == 0 && third == 113);
        return first != 0 && first < 240 && !shared && !protocols && !anycast && !tests;
    }

    /** Only what is global unicast, and none of the forms that hide an address of the older kind. */
    private static boolean isPublic6(byte... bytes) {
        int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
        boolean global = (first & 0xe000) == 0x2000;
        boolean tunnels = first == 0x2002 || (first == 0x2001 && second < 0x0200);
        boolean documents = (first == 0x2001 && second == 0x0db8) || first == 0x3fff;
        return global && !tunnels && !documents;
    }
}
