package io.github.alloyconnections.adapter.browser;

import java.io.File;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which programs may show a page, best first; words of a program's own, never a line for a shell. */
record BrowserCommand(Map<String, String> environment, Desktop desktop) {

    private static final String QUOTED = "\"([^\"]*)\"|'([^']*)'";
    private static final Pattern WORD = Pattern.compile("(?:" + QUOTED + "|[^\\s\"']|[\"'])+");

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
        List<String> words = words(program.strip());
        boolean placed = words.stream().anyMatch(word -> word.contains("%s"));
        words.replaceAll(word -> word.replace("%s", address));
        if (!placed) {
            words.add(address);
        }
        return words;
    }

    /** Words as a shell takes them apart, except that the name of a program that is there may have blanks. */
    private static List<String> words(String program) {
        int end = program.length();
        while (end > 0 && !isProgram(program.substring(0, end))) {
            end = program.lastIndexOf(' ', end - 1);
        }
        List<String> words = new ArrayList<>();
        if (end > 0) {
            words.add(program.substring(0, end));
        }
        Matcher word = WORD.matcher(program.substring(Math.max(0, end)));
        while (word.find()) {
            words.add(word.group().replaceAll(QUOTED, "$1$2"));
        }
        // A shell would start it in the background; it is waited for no longer than a moment anyway.
        words.removeIf("&"::equals);
        return words;
    }

    private static boolean isProgram(String name) {
        File file = new File(name);
        return file.isAbsolute() && file.isFile() && file.canExecute();
    }

    boolean isNamed() {
        return variable("BROWSER").isPresent();
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
