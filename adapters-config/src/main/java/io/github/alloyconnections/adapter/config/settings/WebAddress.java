package io.github.alloyconnections.adapter.config.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the addresses among the settings: where Alloy is, where it sends people back to, who else may call. */
public final class WebAddress {

    private static final Pattern IPV4_LOOPBACK = Pattern.compile("127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");

    private WebAddress() {}

    /** Without trailing slashes, so that paths can be joined to it, and with a scheme that everybody knows. */
    public static URI base(String text) throws BadSettingException {
        String expectation = "must be an absolute http or https URL without user info, query and fragment";
        URI address = absolute(text, expectation);
        if (address.getRawQuery() != null) {
            throw new BadSettingException(expectation);
        }
        if (!isSecure(address) && !isLoopback(address)) {
            throw new BadSettingException("must use https: plain http would show the API key to everybody on the way");
        }
        String scheme = address.getScheme();
        String rest = text.substring(scheme.length()).replaceAll("/+$", "");
        return absolute(scheme.toLowerCase(Locale.ROOT) + rest, expectation);
    }

    public static URI redirect(String text) throws BadSettingException {
        return absolute(text, "must be an absolute http or https URL without user info and fragment");
    }

    /** As a browser writes it: scheme, host and port in lower case, no path. */
    static String origin(String text) throws BadSettingException {
        String expectation = "must list origins such as https://example.com, without a path";
        URI address = absolute(text, expectation);
        String path = Optional.ofNullable(address.getRawPath()).orElse("");
        if (!path.isEmpty() || address.getRawQuery() != null) {
            throw new BadSettingException(expectation);
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** Judged by the written host alone: a name that resolves to loopback today may resolve elsewhere tomorrow. */
    public static boolean isLoopback(URI address) {
        String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            return isLoopbackLiteral(host);
        }
        return host.equals("localhost") || IPV4_LOOPBACK.matcher(host).matches();
    }

    /** Only ever given an address in brackets, so that no name is looked up. */
    private static boolean isLoopbackLiteral(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException malformed) {
            return false;
        }
    }

    private static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private static URI absolute(String text, String expectation) throws BadSettingException {
        try {
            URI address = new URI(text);
            boolean web = isSecure(address) || "http".equalsIgnoreCase(address.getScheme());
            boolean plain = address.getRawUserInfo() == null && address.getRawFragment() == null;
            if (web && plain && address.getHost() != null && address.getPort() <= 0xffff) {
                return address;
            }
        } catch (URISyntaxException malformed) {
            throw new BadSettingException(expectation);
        }
        throw new BadSettingException(expectation);
    }
}
