package io.github.alloyconnections.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.terminal.CliSurroundings.Terminals;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalOutputTest {

    private final CommandLineRun line = new CommandLineRun();

    @Test
    void a_terminal_gets_colours() {
        line.onTerminal(100).run("which");

        assertThat(line.out()).contains("\u001b[32mworking");
    }

    @Test
    void the_flag_takes_the_colours_away() {
        line.onTerminal(100).run("which", "--no-color");

        assertThat(line.out()).contains("working").doesNotContain("\u001b");
    }

    @ParameterizedTest
    @MethodSource("plainEnvironments")
    void the_environment_takes_the_colours_away(Map<String, String> environment) {
        line.terminals = new Terminals(true, true, true);
        line.environment = environment;

        line.run("lisst");
        line.run("which");

        assertThat(line.out() + line.err()).contains("working").doesNotContain("\u001b");
    }

    static Map<?, ?>[] plainEnvironments() {
        return new Map<?, ?>[] {
            Map.of("TERM", "xterm", "COLUMNS", "80", "NO_COLOR", "1"),
            Map.of("TERM", "dumb", "COLUMNS", "80"),
            Map.of("COLUMNS", "80")
        };
    }

    @Test
    void a_pipe_gets_no_colours_and_whole_names() {
        String name = "n".repeat(100);
        line.project.overview = () -> Entries.overview(Entries.entry(Entries.NEWEST, name));

        line.run("list");

        assertThat(line.out()).contains(name).doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "which", "verify", "prune", "twins"})
    void one_endless_name_does_not_make_every_row_as_long(String command) {
        String name = "n".repeat(2_000);
        line.project.overview = () -> Entries.overview(Entries.newest(), Entries.entry(Entries.OLDER, name));
        line.project.decision = () -> Entries.chosen(
                Entries.entry(Entries.NEWEST, name),
                new Candidate(Entries.entry(Entries.OLDER, name), Verdict.NOT_TRIED, "older"));

        line.run(command);

        assertThat(line.out().lines()).allMatch(text -> text.length() <= 240);
    }

    @ParameterizedTest
    @ValueSource(ints = {48, 60, 80, 100, 200})
    void no_line_is_wider_than_the_terminal(int columns) {
        line.onTerminal(columns);
        line.project.decision = () -> Entries.chosen(
                Entries.newest(),
                new Candidate(
                        Entries.entry(Entries.OLDER, "日本語のとても長い名前です👩‍💻 and more, and more, and more"),
                        Verdict.REJECTED,
                        "works as the API key's own user and not as user-1; unset ALLOY_USER_ID or set it"));

        line.run("which", "--no-color");

        assertThat(line.out().lines())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(TerminalText.width(text)).isLessThanOrEqualTo(columns));
        assertThat(line.out().replaceAll("\\s+", " "))
                .contains(Entries.OLDER, "works as the API key's own user and not as user-1; unset ALLOY_USER_ID");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[2J\u001b]0;owned\u0007",
                "a\nb\rc\td",
                "\u202Eevil\u2066x\u2069",
                "\u009b31mred",
                "\u2028\u2029",
                "\uD800 alone",
                "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
                "\u0000\u007f"
            })
    void hostile_names_stay_on_their_line(String name) {
        line.project.overview = () -> Entries.overview(Entries.entry(Entries.NEWEST, name), Entries.older());

        line.run("list", "--no-color");

        assertThat(line.out().lines()).hasSize(3);
        assertThat(line.out()).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n]]");
        assertThat(line.out()).doesNotContain("\u0301\u0301\u0301\u0301");
    }

    @Test
    void what_hides_or_turns_around_is_named() {
        line.project.overview = () -> Entries.overview(Entries.entry(Entries.NEWEST, "a\u202Eb\u200Bc"));

        line.run("list", "--no-color");

        assertThat(line.out()).contains("a[U+202E]b[U+200B]c");
    }

    @Test
    void columns_align_whatever_the_script() {
        line.project.overview = () -> Entries.overview(
                Entries.entry(Entries.NEWEST, "日本語"),
                Entries.entry(Entries.OLDER, "e\u0301t\u00e9"),
                Entries.entry(Entries.OLDEST, "🚀 ok"));

        line.run("list");

        assertThat(line.out()
                        .lines()
                        .map(text -> TerminalText.width(text.substring(
                                0, text.indexOf("notion") < 0 ? text.indexOf("CONNECTOR") : text.indexOf("notion")))))
                .containsExactly(34, 34, 34, 34);
    }

    @Test
    void another_encoding_gets_plain_marks() {
        line.charset = StandardCharsets.US_ASCII;
        line.onTerminal(40);
        line.project.overview = () -> Entries.overview(Entries.entry(Entries.NEWEST, "a name too long for this"));

        line.run("list", "--no-color");

        assertThat(line.out()).contains("a nam...this").doesNotContain("?");
    }

    @Test
    void fast_work_shows_no_progress() {
        line.onTerminal(100).run("list", "--no-color", "-o", "id");

        assertThat(line.err()).isEmpty();
    }

    @Test
    void what_is_said_beside_the_answer_is_broken_between_words() {
        line.project.whereabouts = Optional.of("the project is found in ../..: its .env is the one that is taken here");

        line.onTerminal(40).run("list", "--no-color");

        assertThat(line.err()).startsWith("""
                note: the project is found in ../..: its
                      .env is the one that is taken here
                """);
    }
}
