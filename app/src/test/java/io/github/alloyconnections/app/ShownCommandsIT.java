package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.app.TrialProject.Printed;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README and the pages of docs show is typed, one after the other, in a project that speaks to a simulator. */
class ShownCommandsIT {

    private static final Pattern SHOWN =
            Pattern.compile("^\\s*(?:\\$ |- |next: +)?(?:\\S*/)?alloy-connections +([^#>|;&`]+?)\\s*(?:[#>|;&].*)?$");

    private static final Pattern SPAN = Pattern.compile("`([^`]+)`");

    /** What never ends by itself, asks a person, or needs a database; and where it is tried. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "serve", "LiveServerIT",
            "serve --sandbox --open", "LiveServerIT",
            "watch", "WatchIT",
            "watch --every 1m", "WatchIT",
            "setup", "SetupIT",
            "connect", "ConnectIT",
            "decision", "what a recording's file begins with",
            "token make --scope read --name billing", "TokensIT",
            "token make --scope connect --user 690f5c1e…", "TokensIT",
            "token revoke q3jx5k7abc", "TokensIT");

    @TempDir
    private Path folder;

    @Test
    void every_command_that_is_shown_does_what_it_is_shown_for() throws IOException {
        Set<String> shown = shown();
        Map<String, String> failed = new TreeMap<>();
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.of("seed", TrialProject.CLOCK))) {
            TrialProject project = new TrialProject(folder.toRealPath()).against(sandbox);
            assertThat(project.command("use", "-o", "id").code()).isZero();
            assertThat(project.command("check", "--update").code()).isZero();
            for (String line : shown) {
                if (!ELSEWHERE.containsKey(line)) {
                    Printed answer =
                            project.command(line.replace("COMMAND", "which").split(" +"));
                    if (answer.code() != 0) {
                        failed.put(line, answer.code() + ": " + answer.everything());
                    }
                }
            }
        }
        assertThat(failed).isEmpty();
        assertThat(shown).hasSizeGreaterThan(15).containsAll(ELSEWHERE.keySet());
    }

    private static Set<String> shown() throws IOException {
        Set<String> shown = new LinkedHashSet<>();
        for (Path page : pages()) {
            boolean fenced = false;
            for (String line : Files.readAllLines(page)) {
                if (line.startsWith("```")) {
                    fenced = !fenced;
                }
                List<String> parts = fenced ? List.of(line) : spans(line);
                parts.stream()
                        .map(SHOWN::matcher)
                        .filter(Matcher::matches)
                        .map(found -> found.group(1))
                        .forEach(shown::add);
            }
        }
        return shown;
    }

    private static List<String> spans(String line) {
        return SPAN.matcher(line).results().map(span -> span.group(1)).toList();
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md")
                .map(name -> Path.of("..", name))
                .toList());
        try (Stream<Path> docs = Files.list(Path.of("../docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }
}
