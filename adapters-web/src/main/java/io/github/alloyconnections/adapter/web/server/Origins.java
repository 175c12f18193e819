package io.github.alloyconnections.adapter.web.server;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Where requests may come from: the server's own names on the loopback, and the origins that the settings allow. */
public record Origins(Set<String> own, List<String> allowed) {

    /** Which browsers leave out. */
    private static final Set<Integer> USUAL = Set.of(80, 443);

    /** Through a tunnel it has another port, and no name that an attacker could lead here. */
    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");

    public Origins {
        own = Set.copyOf(own);
        allowed = allowed.stream().map(Origins::folded).toList();
    }

    /** A server's own authorities: a browser may call the loopback by any of its names. */
    static Set<String> authorities(String host, int port) {
        Set<String> names = new HashSet<>();
        for (String name : List.of("localhost", "127.0.0.1", "[::1]", bracketed(folded(host)))) {
            names.add(name + ":" + port);
            if (USUAL.contains(port)) {
                names.add(name);
            }
        }
        return names;
    }

    /** The same, known by this address too: the one that the caller has reached. */
    Origins alsoAt(String address, int port) {
        Set<String> names = new HashSet<>(own);
        names.addAll(authorities(address, port));
        return new Origins(names, allowed);
    }

    /** Whether a {@code Host} header names this server, and not a name that an attacker has pointed at the loopback. */
    boolean knowsHost(String host) {
        String asked = folded(host);
        return own.contains(asked)
                || LOOPBACK.matcher(asked).matches()
                || allowed.stream().anyMatch(origin -> origin.endsWith("://" + asked));
    }

    /**
     * Whether a page of this origin may ask and change things.
     *
     * @param host what the request calls this server, which is known to be one of its names
     * @param scheme what the server itself speaks
     */
    boolean mayAsk(String origin, String host, String scheme) {
        String from = folded(origin);
        String ours = scheme + "://";
        String page = from.startsWith(ours) ? from.substring(ours.length()) : "";
        return isAllowed(origin) || own.contains(page) || page.equals(folded(host));
    }

    /** Whether browsers reach this name through a proxy that speaks https, as far as the settings tell. */
    boolean isBehindTls(String host) {
        String asked = folded(host);
        return !own.contains(asked) && allowed.contains("https://" + asked) && !allowed.contains("http://" + asked);
    }

    /** Whether the settings name this origin. */
    boolean isAllowed(String origin) {
        return allowed.contains(folded(origin));
    }

    public static String bracketed(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    private static String folded(String text) {
        String trimmed = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        return trimmed.toLowerCase(Locale.ROOT);
    }
}
