package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import io.github.alloyconnections.adapter.cli.Entries;
import io.github.alloyconnections.adapter.cli.part.ChangeProgram;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.health.HealthNote;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.watch.WatchEvent;
import io.github.alloyconnections.domain.watch.WatchEvent.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchCommandTest {

    private static final ConnectorId NOTION = new ConnectorId("notion");

    private final CommandLineRun run = new CommandLineRun();

    @TempDir
    private Path folder;

    private void tells(Kind kind, String message) {
        run.project.watching.events.add(new WatchEvent(
                kind,
                Entries.NOW,
                NOTION,
                Optional.of(new ConnectionId(Entries.NEWEST)),
                Optional.of("working"),
                Optional.of("needs reconnect"),
                message));
    }

    @Test
    void each_event_is_a_line_and_an_interrupt_ends_it() {
        tells(Kind.STATE, "works: post-search \u001b[2J answered");
        tells(Kind.HEALTH, "was working, now dead");

        assertThat(run.run("watch")).isEqualTo(130);
        assertThat(run.out().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("2025-11-23T21:05:10Z  notion  " + Entries.NEWEST + "  "))
                .noneMatch(line -> line.contains("\u001b"));
        assertThat(run.project.watching.asked).containsExactly("watch [notion] every 300 s");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void for_programs_each_is_a_line_of_json() {
        tells(Kind.HEALTH, "was \"working\"\nnow dead");
        run.run("watch", "--json", "--every", "10s");

        assertThat(run.out())
                .isEqualTo("{\"event\":\"health\",\"at\":\"2025-11-23T21:05:10Z\",\"connector\":\"notion\","
                        + "\"connection\":\"" + Entries.NEWEST + "\",\"from\":\"working\",\"to\":\"needs reconnect\","
                        + "\"message\":\"was \\\"working\\\"\\nnow dead\"}\n");
        assertThat(run.project.watching.asked).containsExactly("watch [notion] every 10 s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9s", "500ms", "2h", "often", "0s"})
    void alloy_is_not_asked_more_often_than_is_decent(String every) {
        assertThat(run.run("watch", "--every", every)).isEqualTo(2);
        assertThat(run.project.watching.asked).isEmpty();
    }

    @Test
    void the_bell_rings_only_when_asked_and_only_at_a_terminal_and_only_for_changes() {
        tells(Kind.STATE, "works");
        tells(Kind.HEALTH, "dead");
        tells(Kind.UNTOLD, "cannot tell");
        run.run("watch", "--bell");
        assertThat(run.err()).isEmpty();
        run.onTerminal(80).run("watch");
        assertThat(run.err()).doesNotContain("\u0007");
        run.onTerminal(80).run("watch", "--bell");

        assertThat(run.err()).containsOnlyOnce("\u0007");
    }

    @Test
    void a_program_is_run_for_each_change_and_told_what_changed() throws Exception {
        tells(Kind.STATE, "works");
        tells(Kind.HEALTH, "'; touch x; $(touch x) `touch x` \" & \n touch x");
        Path told = folder.resolve("told");

        run.run(
                "watch",
                "--json",
                "--exec",
                "cd " + folder + " && { printf '%s\\n' \"$ALLOY_CHANGE_KIND\""
                        + " \"$ALLOY_CHANGE_CONNECTION\" \"$ALLOY_CHANGE_FROM\" \"$ALLOY_CHANGE_TO\" \"$ALLOY_CHANGE_MESSAGE\""
                        + " \"key:$ALLOY_API_KEY$ALLOY_CONNECTIONS_ACCESS_TOKEN\"; cat; } > told");

        assertThat(Files.readAllLines(told))
                .hasSize(7)
                .startsWith("health", Entries.NEWEST, "working", "needs reconnect")
                .contains("key:")
                .last()
                .isEqualTo(run.out().lines().toList().get(1));
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void a_program_that_fails_is_a_warning_and_watching_goes_on() {
        tells(Kind.HEALTH, "dead");
        tells(Kind.HEALTH, "alive");
        run.run("watch", "--exec", "exit 3");

        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.err()).contains("warning: the command of --exec ended with 3");
    }

    @Test
    void a_program_that_hangs_is_ended() {
        WatchEvent event = new WatchEvent(
                Kind.HEALTH, Entries.NOW, NOTION, Optional.empty(), Optional.empty(), Optional.empty(), "dead");

        assertThat(new ChangeProgram("sleep 600 & wait", Duration.ofMillis(100)).run(event, "{}"))
                .hasValueSatisfying(why -> assertThat(why).contains("was ended"));
    }

    @Test
    void it_ends_when_nobody_reads_any_more() {
        tells(Kind.STATE, "works");
        tells(Kind.HEALTH, "dead");
        tells(Kind.HEALTH, "alive");
        run.readUpTo(10);

        assertThat(run.run("watch")).isZero();
        assertThat(run.project.watching.asked).contains("stopped");
    }

    private void notes(int hours, String id, HealthState state, String why) {
        run.project.watching.notes.add(new HealthNote(
                Entries.NOW.minus(Duration.ofHours(hours)), NOTION, new ConnectionId(id), Owner.key(), state, why));
    }

    @Test
    void history_tells_since_when_and_what_was_before_with_a_line_of_its_course() {
        notes(32, Entries.NEWEST, HealthState.WORKING, "answered");
        notes(8, Entries.NEWEST, HealthState.NEEDS_RECONNECT, "unauthorized");
        notes(16, Entries.OLDER, HealthState.LIMITED, "restricted");

        assertThat(run.run("history")).isZero();
        assertThat(run.out())
                .containsPattern(Entries.NEWEST + "  needs reconnect +2025-11-23 13:05 +working +█{11}▁{5}  notion")
                .containsPattern(Entries.OLDER + "  limited +2025-11-23 05:05 +- +·{7}▄{9}");
        run.out.reset();
        run.charset = StandardCharsets.US_ASCII;
        run.run("history");
        assertThat(run.out()).contains("###########_____", ".......---------");
    }

    @Test
    void history_of_one_tells_each_change_and_when_it_died() {
        notes(30, Entries.NEWEST, HealthState.WORKING, "answered");
        notes(10, Entries.NEWEST, HealthState.NEEDS_RECONNECT, "unauthorized: \u001b[31m token");
        notes(20, Entries.OLDER, HealthState.LIMITED, "restricted");

        assertThat(run.run("history", Entries.NEWEST)).isZero();
        assertThat(run.out())
                .containsPattern("2025-11-23 11:05  needs reconnect  working  unauthorized: .*token")
                .contains("Found dead 2025-11-23 11:05 UTC, 10 h ago.")
                .doesNotContain("restricted", "\u001b");
        run.out.reset();
        run.run("history", Entries.NEWEST, "--since", "12h", "-o", "json");
        assertThat(run.out())
                .contains("\"count\" : 1", "\"before\" : \"WORKING\"", "\"died\" : \"2025-11-23T11:05:10Z\"");
    }

    @Test
    void where_nothing_was_tried_nothing_is_known() {
        assertThat(run.run("history")).isZero();
        assertThat(run.err()).contains("nothing is known", "alloy-connections verify --all");
        run.run("history", "-o", "json");
        assertThat(run.out()).contains("\"count\" : 0");
    }
}
