package io.github.alloyconnections.adapter.config.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hosts that are called without a proxy: names with all below them, addresses, blocks of addresses, {@code *}; each
 * perhaps for one port only. No name is ever looked up for it.
 */
final class NoProxy {

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern WITH_PORT = Pattern.compile("(\\[[^\\]]*]|[^:]*):(\\d{1,5})");

    private final String list;

    NoProxy(String list) {
        this.list = list;
    }

    boolean holds(String host, int port) {
        String name = bare(host);
        return Stream.of(list.split("[,;\\s]+", -1))
                .map(entry -> entry.replaceFirst("^[A-Za-z]+://", ""))
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry -> isOf(entry, name, port));
    }

    private static boolean isOf(String entry, String host, int port) {
        Matcher withPort = WITH_PORT.matcher(entry);
        if (withPort.matches()) {
            return Integer.parseInt(withPort.group(2)) == port && isOf(withPort.group(1), host);
        }
        return isOf(entry, host);
    }

    private static boolean isOf(String entry, String host) {
        if (entry.equals("*")) {
            return true;
        }
        Optional<byte[]> address = address(host);
        int slash = entry.indexOf('/');
        if (slash >= 0) {
            return address.isPresent()
                    && isInBlock(address.get(), entry.substring(0, slash), entry.substring(slash + 1));
        }
        String name = bare(entry).replaceFirst("^\\*?\\.+", "");
        return address.isPresent()
                ? isInBlock(address.get(), name, "")
                : !name.isEmpty() && (host.equals(name) || host.endsWith("." + name));
    }

    /** Whether the address has the first so many bits of the other; all of them, if no number is given. */
    private static boolean isInBlock(byte[] address, String other, String bits) {
        Optional<byte[]> block = address(bare(other)).filter(found -> found.length == address.length);
        int all = address.length * 8;
        int wanted = bits.isEmpty() ? all : bits.matches("\\d{1,3}") ? Integer.parseInt(bits) : all + 1;
        if (block.isEmpty() || wanted > all) {
            return false;
        }
        for (int bit = 0; bit < wanted; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((address[bit / 8] & mask) != (block.get()[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<byte[]> address(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    private static String bare(String host) {
        return host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "").replaceFirst("\\.$", "");
    }
}
