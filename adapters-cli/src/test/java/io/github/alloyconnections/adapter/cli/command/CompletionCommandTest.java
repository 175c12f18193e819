package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts are run by the shells that they are for, as far as these are installed; bash is. */
class CompletionCommandTest {

    private static final String ONE = "69110206d6d6670fb17451f8";
    private static final String OTHER = "691100acd6d6670fb1745176";
    private static final String SEEN = """
            alias\tgood\t-\t%s
            connection\t%s\tnotion\tEddie's (11)
            connection\t%s\tnotion\tEddie's (10)
            connection\t690000000000000000000001\tslack\t-
            connector\tnotion\t-\tNotion
            connector\tslack\t-\tSlack
            action\tpost-search\tnotion\tSearch
            """.formatted(OTHER, ONE, OTHER);

    @TempDir
    private Path folder;

    private Path project;

    @BeforeEach
    void somebody_whose_commands_have_seen_something() throws IOException {
        folder = folder.toRealPath();
        project = folder.resolve("100%/my project");
        Files.createDirectories(project.resolve("src"));
        seen(SEEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "whi | which",
                "which g | good",
                "which 6911 | " + ONE + " " + OTHER,
                "which '' | good " + ONE + " " + OTHER + " 690000000000000000000001",
                "use --connector slack '' | good 690000000000000000000001",
                "verify good 69110 | " + ONE + " " + OTHER,
                "alias good '' | ''",
                "alias --remove g | good",
                "run --connection go | good",
                "connect s | slack",
                "list --connector n | notion",
                "exec po | post-search",
                "verify --action p | post-search",
                "notion sea | search",
                "notion search --connection g | good",
                "which --policy la | latest",
                "which -o j | json junit",
                "which --rec | --record",
                "which --user '' | ''",
                "hook z | zsh",
                "help whi | which",
            })
    void bash_completes(String typed, String words) throws IOException {
        assertThat(bash(typed)).isEqualTo(words);
        if (isInstalled("zsh")) {
            assertThat(zsh(typed)).isEqualTo(words);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "whi | which",
                "which g | good",
                "which 6911 | " + ONE + " " + OTHER,
                "connect s | slack",
                "exec po | post-search",
                "notion sea | search",
                "notion search --connection g | good",
                "which --policy la | latest",
                "which --policy=la | --policy=latest",
                "hook z | zsh",
                "help whi | which",
                "which --con | --config --connector",
            })
    void fish_completes(String typed, String words) throws IOException {
        assumeThat(isInstalled("fish")).isTrue();

        assertThat(fish(typed)).isEqualTo(words);
    }

    @Test
    void an_equals_sign_is_no_word() throws IOException {
        assertThat(bash("which --policy = la")).isEqualTo("latest");
        assertThat(bash("which --policy =")).isEqualTo("working pinned latest oldest");
        assertThat(bash("which --sandbox = see")).isEqualTo("seed");
        assumeThat(isInstalled("zsh")).isTrue();
        assertThat(zsh("which --policy=la")).isEqualTo("latest");
        assertThat(zsh("which --sandbox=see")).isEqualTo("seed");
    }

    @Test
    void what_is_listed_is_told_apart_and_what_is_inserted_is_bare() throws IOException {
        assertThat(bash("COMP_TYPE=63; ", "which 6911")).contains(ONE + "  (Eddie's (11))");
        assertThat(bash("COMP_TYPE=63; ", "which 69110206")).isEqualTo(ONE);
        assertThat(bash("COMP_TYPE=37; ", "which 6911")).isEqualTo(ONE + " " + OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void nothing_that_was_seen_is_run(String shell) throws IOException {
        assumeThat(isInstalled(shell)).isTrue();
        seen("""
                connection\t$(touch a)\t-\t$(touch b)
                connection\t`touch c`\t-\t`touch d`
                connection\t;touch e\t-\t;touch f
                connection\t--force\t-\tx
                connection\t*\t-\t*
                connection\t$HOME\t-\t$HOME
                connection\t\\x24(touch g)\t-\t\u001b]0;title\u0007%{%}%F{red}
                $(touch h)\t$(touch i)
                connection\tharmless\t$(touch j)\t$(touch k)`touch l`';touch m;'"
                """);

        String words = shell.equals("bash") ? bash("use ''") : shell.equals("zsh") ? zsh("use ''") : fish("use ");

        assertThat(words).isEqualTo("harmless");
        assertThat(bash("COMP_TYPE=63; ", "use ''")).isEqualTo("harmless");
        try (Stream<Path> files = Files.list(project.resolve("src"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void another_project_s_words_are_not_offered() throws IOException {
        Files.createDirectories(project.resolve("src/.git"));

        assertThat(bash("use ''")).isEmpty();
    }

    @Test
    void without_anything_seen_it_still_knows_words() throws IOException {
        Files.delete(words());

        assertThat(bash("use ''")).isEmpty();
        assertThat(bash("use --d")).isEqualTo("--dry-run");
    }

    private Path words() throws IOException {
        return Files.createDirectories(folder.resolve("home/.cache/alloy-connections/words"))
                .resolve(project.toString().replace("%", "%25").replace("/", "%2F"));
    }

    private void seen(String text) throws IOException {
        Files.writeString(words(), text);
    }

    private Path script(String shell) throws IOException {
        CommandLineRun line = new CommandLineRun();
        assertThat(line.run("completion", shell)).isZero();
        return Files.writeString(folder.resolve("script." + shell), line.out());
    }

    private String bash(String typed) throws IOException {
        return bash("", typed);
    }

    private String bash(String before, String typed) throws IOException {
        return run(
                "bash",
                "-c",
                "source '" + script("bash") + "'; " + before + "COMP_WORDS=(alloy-connections " + typed
                        + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _alloy_connections; echo \"${COMPREPLY[*]}\"");
    }

    /** What zsh would add is told in place of that; the rest of its completion needs a terminal. */
    private String zsh(String typed) throws IOException {
        return run(
                "zsh",
                "-f",
                "-c",
                "compdef() { :; }; compset() { :; }; _files() { :; }; compadd() { print -r -- \"$found\"; }; source '"
                        + script("zsh") + "'; words=(alloy-connections " + typed
                        + "); CURRENT=$#words; _alloy_connections; true");
    }

    /** Without the remarks behind the words. */
    private String fish(String typed) throws IOException {
        return run(
                "fish",
                "--no-config",
                "-c",
                "source '" + script("fish") + "'; string join -- ' ' (complete -C 'alloy-connections " + typed
                        + "' | string replace -r '\\t.*' '')");
    }

    private String run(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(project.resolve("src").toFile());
        builder.environment().remove("XDG_CACHE_HOME");
        builder.environment().put("HOME", folder.resolve("home").toString());
        Process shell = builder.start();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static boolean isInstalled(String program) {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }
}
