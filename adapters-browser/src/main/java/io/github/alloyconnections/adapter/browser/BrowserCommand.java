package io.github.alloyconnections.adapter.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which programs may show a page, best first; words of a program's own, never a line for a shell. */
record BrowserCommand(Map<String, String> environment, Desktop desktop) {

    List<List<String>> words(URI page) {
        String scheme = String.valueOf(page.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return List.of();
        }
        String address = page.toASCIIString();
        List<List<String>> all = new ArrayList<>();
        variable("BROWSER").ifPresent(text -> named(text).forEach(program -> all.add(with(program, address))));
        if (!all.isEmpty()) {
            return all;
        }
        return switch (desktop) {
            case WINDOWS -> List.of(List.of("rundll32", "url.dll,FileProtocolHandler", address));
            case MAC -> isRemote() ? List.of() : List.of(List.of("open", address));
            case OTHER ->
                hasScreen() && !isRemote()
                        ? List.of(
                                List.of("xdg-open", address),
                                List.of("gio", "open", address),
                                List.of("sensible-browser", address))
                        : List.of();
        };
    }

    /** The variable's own rule: programs, each with its arguments, separated as the folders of a path are. */
    private List<String> named(String text) {
        String separator = desktop == Desktop.WINDOWS ? ";" : ":";
        return List.of(text.split(separator, -1)).stream()
                .filter(each -> !each.isBlank())
                .toList();
    }

    private static List<String> with(String program, String address) {
        List<String> words = new ArrayList<>();
        boolean placed = false;
        for (String word : program.strip().split("\\s+", -1)) {
            placed |= word.contains("%s");
            words.add(word.replace("%s", address));
        }
        if (!placed) {
            words.add(address);
        }
        return words;
    }

    private boolean hasScreen() {
        return variable("DISPLAY").isPresent() || variable("WAYLAND_DISPLAY").isPresent();
    }

    private boolean isRemote() {
        return variable("SSH_CONNECTION").isPresent() || variable("SSH_TTY").isPresent();
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }
}
