package io.github.alloyconnections.adapter.browser;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a browser is told of this process's environment: what it needs to find its screen and its person, no key. */
final class BrowserEnvironment {

    private static final String LOCALE = "ALLOY_CONNECTIONS_LC_ALL";

    private static final Set<String> NEEDED = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LOGNAME",
            "SHELL",
            "TERM",
            "LANG",
            "LANGUAGE",
            "TZ",
            "TMPDIR",
            "DISPLAY",
            "XAUTHORITY",
            "BROWSER",
            "DESKTOP_SESSION",
            "SESSION_MANAGER",
            "GDMSESSION",
            "http_proxy",
            "https_proxy",
            "no_proxy",
            "all_proxy",
            "HTTP_PROXY",
            "HTTPS_PROXY",
            "NO_PROXY",
            "ALL_PROXY");

    private static final Set<String> NEEDED_PREFIXES = Set.of(
            "LC_",
            "XDG_",
            "WAYLAND_",
            "DBUS_",
            "GNOME_",
            "KDE_",
            "GTK_",
            "GDK_",
            "QT_",
            "MOZ_",
            "SNAP",
            "FLATPAK_",
            "WSL",
            "VSCODE_",
            "SSH_",
            "AT_SPI_",
            "LIBGL_",
            "MESA_",
            "LD_LIBRARY_PATH",
            "NIX_",
            "XCURSOR_");

    private BrowserEnvironment() {}

    /**
     * Leaves what is needed. On Windows programs need much that has no common name, so that only ours is taken away.
     *
     * <p>The launcher gives this process another locale where the user's is not UTF-8; the browser gets the user's own.
     */
    static void reduce(Map<String, String> environment, Desktop desktop) {
        Optional<String> locale = Optional.ofNullable(environment.remove(LOCALE));
        environment.keySet().removeIf(name -> desktop == Desktop.WINDOWS ? isOurs(name) : !isNeeded(name));
        locale.ifPresent(kept -> {
            environment.remove("LC_ALL");
            if (!kept.isEmpty()) {
                environment.put("LC_ALL", kept.substring(1));
            }
        });
    }

    private static boolean isNeeded(String name) {
        return NEEDED.contains(name) || NEEDED_PREFIXES.stream().anyMatch(name::startsWith);
    }

    private static boolean isOurs(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Stream.of("ALLOY", "CONNECTION_ID", "OAUTH_").anyMatch(upper::startsWith)
                || Stream.of("KEY", "TOKEN", "SECRET", "PASSWORD").anyMatch(upper::contains);
    }
}
