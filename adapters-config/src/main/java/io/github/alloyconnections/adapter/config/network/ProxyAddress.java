package io.github.alloyconnections.adapter.config.network;

import io.github.alloyconnections.adapter.config.settings.NetworkSettings;
import io.github.alloyconnections.adapter.config.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proxy's address as people write it: with or without a scheme, with a password that is escaped or not.
 *
 * @param port 0 if none is written
 */
public record ProxyAddress(String scheme, Optional<String> userInfo, String host, int port) {

    /** What is left of the last {@code @} is user and password, whatever signs it is made of. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*)://)?(?:(.*)@)?(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)"
                    + "(?::(\\d{1,5}))?(?:[/?#].*)?");

    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

    public static Optional<ProxyAddress> parse(String text) {
        Matcher address = ADDRESS.matcher(text.strip());
        if (!address.matches()) {
            return Optional.empty();
        }
        int port = Optional.ofNullable(address.group(4)).map(Integer::valueOf).orElse(0);
        return Optional.of(new ProxyAddress(
                        Optional.ofNullable(address.group(1)).orElse("http").toLowerCase(Locale.ROOT),
                        Optional.ofNullable(address.group(2)).filter(info -> !info.isEmpty()),
                        address.group(3),
                        port))
                .filter(parsed -> port <= 0xffff);
    }

    boolean isSocks() {
        return scheme.startsWith("socks");
    }

    boolean isHttp() {
        return scheme.equals("http") || scheme.equals("https");
    }

    /** As a setting of this name. */
    NetworkSettings.Proxy named(String setting) {
        boolean secure = scheme.equals("https");
        int standard = secure ? 443 : 80;
        return new NetworkSettings.Proxy(
                secure, host, port == 0 ? standard : port, userInfo.map(ProxyAddress::credentials), setting);
    }

    /** Without user and password. */
    String shown() {
        return scheme + "://" + (userInfo.isPresent() ? "***@" : "") + host + (port == 0 ? "" : ":" + port);
    }

    private static Secret credentials(String userInfo) {
        int colon = userInfo.indexOf(':');
        return Secret.of(
                colon < 0
                        ? unescaped(userInfo) + ":"
                        : unescaped(userInfo.substring(0, colon)) + ":" + unescaped(userInfo.substring(colon + 1)));
    }

    /** Only what is an escape is one: many write their password as it is. */
    private static String unescaped(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        String bytes = new String(utf8, StandardCharsets.ISO_8859_1);
        String plain = ESCAPE.matcher(bytes)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
        return new String(plain.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** User and password are secret. */
    @Override
    public String toString() {
        return shown();
    }
}
