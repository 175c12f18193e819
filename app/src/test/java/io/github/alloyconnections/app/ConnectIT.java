package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.adapter.cli.CliAdapter;
import io.github.alloyconnections.adapter.cli.run.CliPorts;
import io.github.alloyconnections.adapter.cli.terminal.CliSurroundings;
import io.github.alloyconnections.adapter.cli.terminal.CliSurroundings.Terminals;
import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.app.TrialProject.Printed;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptState.Ambiguous;
import io.github.alloyconnections.domain.attempt.ConnectRequest;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.attempt.Started;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.UnknownAttemptException;
import io.github.alloyconnections.domain.port.driving.ForConnecting;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.port.host.RunningServer;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.notion.Notion;
import io.github.alloyconnections.wiring.ProjectFollowing;
import io.github.alloyconnections.wiring.ProjectOpener;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connecting from end to end: the command line, a browser that follows, real HTTP on both sides. */
class ConnectIT {

    private static final String SECRET = "planted-secret-of-a-person";
    private static final ConnectorId NOTION = new ConnectorId("notion");

    @TempDir
    private Path folder;

    private final JumpingClock clock = new JumpingClock();
    private final FollowingBrowser browser = new FollowingBrowser(clock);
    private String in = "";
    private final Map<String, String> environment = new HashMap<>(Map.of("TERM", "xterm", "COLUMNS", "120"));

    private final List<RunningServer> simulators = new ArrayList<>();

    @AfterEach
    void end() {
        simulators.forEach(RunningServer::close);
    }

    private ProcessContext surroundings() {
        return new ProcessContext(environment, folder.resolve("home"), folder);
    }

    private ProjectOpener projects() {
        return new ProjectOpener(surroundings(), clock);
    }

    private Printed command(Terminals terminals, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CliSurroundings streams = new CliSurroundings(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                terminals,
                environment,
                clock,
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)));
        CliPorts ports = new CliPorts(
                projects(),
                new Servers(projects(), clock, "test"),
                browser,
                Notion::over,
                new AssistantTalks(projects(), "test"),
                ProjectFollowing.in(surroundings()));
        int code = CliAdapter.over(ports, streams, "test").run(args);
        return new Printed(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Printed onTerminal(String... args) {
        return command(new Terminals(true, true, true), args);
    }

    private Printed piped(String... args) {
        return command(Terminals.none(), args);
    }

    /** A simulator that stays for the test, and that every command speaks to. */
    private RunningServer simulated(String preset) {
        RunningServer sandbox = new Servers(projects(), clock, "test").simulate(preset, 0);
        simulators.add(sandbox);
        for (String export : sandbox.notices()) {
            String[] parts = export.replace("export ", "").split("=", 2);
            environment.put(parts[0], parts[1]);
        }
        return sandbox;
    }

    private int listed() {
        return piped("list", "-o", "json").json().path("count").asInt();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trello | CONNECTION_ID_TRELLO | --data apiKey=- --data token=@SECRET",
                "shippo | CONNECTION_ID_SHIPPO | --auth HTTP-Bearer --data accessCode=-",
                "shippo | CONNECTION_ID_SHIPPO | --data auth.accessCode=- --data test=true",
                "freshdesk | CONNECTION_ID_FRESHDESK | --data subdomain=acme --data user=eddie --data password=-",
                "zendesk | CONNECTION_ID_ZENDESK | --auth zd_api_key --data subdomain=a --data email=b --data value=-"
            })
    void every_kind_without_a_page_is_tested_and_pinned(String connector, String variable, String given)
            throws IOException {
        Files.writeString(folder.resolve("secret"), SECRET + "\n");
        in = SECRET + "\n";
        List<String> line = new ArrayList<>(List.of("connect", connector, "-o", "json"));
        line.addAll(List.of(
                given.replace("SECRET", folder.resolve("secret").toString()).split(" ")));
        simulated("seed");
        Printed printed = piped(line.toArray(String[]::new));

        assertThat(printed.code()).isZero();
        assertThat(printed.json().path("state").asText()).isEqualTo("pinned");
        assertThat(pinned())
                .contains(variable + "=" + printed.json().at("/connection/id").asText());
        assertThat(printed.out() + printed.err()).doesNotContain(SECRET);
        assertThat(kept()).doesNotContain(SECRET);
    }

    /** Everything that the program has written. */
    private String kept() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("secret"))
                    .toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private String pinned() throws IOException {
        Path file = folder.resolve(".env");
        return Files.exists(file) ? Files.readString(file).strip() : "";
    }

    @ParameterizedTest
    @CsvSource({
        "seed,0,12",
        "seed+strict,0,12",
        "code-less+strict,0,12",
        "code,0,12",
        "code-fragment,0,12",
        "late+strict,0,12",
        "renewed+strict,0,11",
        "refused,3,11",
        "refused-fragment,3,11",
        "nothing-created,75,11"
    })
    void each_way_of_consenting_ends_as_it_should(String preset, int code, int listed) throws IOException {
        simulated(preset);
        Printed printed = onTerminal("connect", "--new");

        assertThat(printed.code()).as(printed.everything()).isEqualTo(code);
        assertThat(listed()).isEqualTo(listed);
        assertThat(pinned().startsWith("CONNECTION_ID=6")).isEqualTo(code == 0);
        assertThat(printed.everything()).doesNotContain("sandbox-consent-token", "sandbox-code", "sandbox-key");
    }

    @Test
    void it_works_against_a_simulator_in_the_process() throws IOException {
        Printed printed = onTerminal("connect", "--new", "--sandbox=late");

        assertThat(printed.code()).as(printed.everything()).isZero();
        assertThat(printed.out())
                .contains("Eddie Fu's Notion (12)", ".env has CONNECTION_ID=6", "working: post-search");
        assertThat(pinned()).startsWith("CONNECTION_ID=6");
    }

    @Test
    void what_works_already_is_not_made_again() {
        simulated("seed");
        Printed printed = piped("connect", "-o", "json");

        assertThat(printed.code()).isZero();
        assertThat(printed.json().path("attempt").isNull()).isTrue();
        assertThat(printed.json().at("/chosen").asText()).isEqualTo("69110206d6d6670fb17451f8");
        assertThat(listed()).isEqualTo(11);
    }

    @Test
    void a_browser_that_never_came_back_is_recovered() throws IOException {
        simulated("late");
        JsonNode handed = piped("connect", "--new").json();
        browser.allow(URI.create(handed.path("url").asText()));

        Printed printed = piped("recover", handed.path("attempt").asText(), "--wait", "-o", "json");

        assertThat(printed.code()).as(printed.everything()).isZero();
        assertThat(printed.json().path("state").asText()).isEqualTo("pinned");
        assertThat(pinned())
                .isEqualTo(
                        "CONNECTION_ID=" + printed.json().at("/connection/id").asText());
        assertThat(printed.everything()).doesNotContain("sandbox-consent-token");
    }

    @Test
    void who_has_cancelled_drops_the_attempt_and_nothing_is_pinned_for_it() throws IOException {
        try (RunningServer sandbox = simulated("late");
                OpenProject other = projects().open(Overrides.none())) {
            JsonNode handed = piped("connect", "--new").json();
            String attempt = handed.path("attempt").asText();
            AttemptId id = new AttemptId(attempt);
            browser.allow(URI.create(handed.path("url").asText()));
            other.core().connecting().returned(id, Optional.empty());

            Printed gone = piped("recover", "--forget", attempt, "-o", "json");
            assertThat(gone.code()).as(gone.everything()).isZero();
            assertThat(gone.json().at("/forgotten/0/state").asText()).isEqualTo("looking");
            assertThat(gone.json().at("/forgotten/0/appeared")).isEmpty();
            clock.jump(Duration.ofMinutes(1));

            assertThat(listed()).isEqualTo(12);
            assertThatThrownBy(() -> other.core().connecting().advance(id)).isInstanceOf(UnknownAttemptException.class);
            assertThat(piped("recover", "--forget", attempt).code()).isEqualTo(2);
            assertThat(piped("recover", "-o", "json").json().path("count").asInt())
                    .isZero();
            assertThat(pinned()).isEmpty();
            assertThat(sandbox.address()).isNotNull();
        }
    }

    @Test
    void the_last_look_names_what_was_made_after_all() {
        try (RunningServer sandbox = simulated("code-less")) {
            JsonNode handed = piped("connect", "--new").json();
            browser.allow(URI.create(handed.path("url").asText()));

            JsonNode gone = piped("recover", "--forget", "--yes", "-o", "json").json();

            assertThat(gone.path("count").asInt()).isEqualTo(1);
            String made = gone.at("/forgotten/0/appeared/0/id").asText();
            assertThat(gone.at("/forgotten/0/next/0/command").asText())
                    .isEqualTo("alloy-connections use " + made + " --connector notion");
            assertThat(piped("use", made, "--connector", "notion").code()).isZero();
            assertThat(sandbox.address()).isNotNull();
        }
    }

    @Test
    void two_that_cannot_be_told_apart_are_asked() throws IOException {
        simulated("two-created");
        JsonNode handed = piped("connect", "--new").json();
        String attempt = handed.path("attempt").asText();
        browser.allow(URI.create(handed.path("url").asText()));

        JsonNode asked = piped("recover", attempt, "--wait", "-o", "json").json();
        assertThat(asked.path("state").asText()).isEqualTo("ambiguous");
        assertThat(asked.path("candidates")).hasSize(2);
        assertThat(pinned()).isEmpty();

        String chosen = asked.at("/candidates/1/id").asText();
        assertThat(piped("recover", attempt, "--choose", chosen).code()).isZero();
        assertThat(pinned()).isEqualTo("CONNECTION_ID=" + chosen);
    }

    @Test
    void attempts_are_listed_and_of_this_project_alone() {
        simulated("seed");
        piped("connect", "--new");

        assertThat(piped("recover", "-o", "json").json().path("count").asInt()).isEqualTo(1);
        assertThat(piped("recover", "-o", "json", "--env-file", "other.env")
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    void ten_at_once_of_one_user_are_never_mixed_up() {
        try (RunningServer sandbox = simulated("seed+strict");
                OpenProject project = projects().open(Overrides.none())) {
            ForConnecting connecting = project.core().connecting();
            List<Started> started = IntStream.range(0, 10)
                    .mapToObj(i -> connecting.begin(ConnectRequest.of(NOTION, id -> sandbox.address())))
                    .toList();
            started.parallelStream()
                    .forEach(each ->
                            each.match((attempt, url) -> browser.allow(url.reveal()), attempt -> URI.create("")));

            List<Attempt> ended = started.parallelStream()
                    .map(each -> settled(connecting, each.attempt().id()))
                    .toList();

            assertThat(listed()).isEqualTo(21);
            assertThat(ended)
                    .hasSize(10)
                    .allSatisfy(attempt -> assertThat(candidates(attempt)).isNotEmpty());
            List<ConnectionId> claimed = ended.stream()
                    .flatMap(attempt -> attempt.state().claimed().stream())
                    .map(FoundConnection::id)
                    .toList();
            assertThat(claimed).doesNotHaveDuplicates();
        }
    }

    private static Set<ConnectionId> candidates(Attempt attempt) {
        List<FoundConnection> all = new ArrayList<>();
        attempt.state().claimed().ifPresent(all::add);
        if (attempt.state() instanceof Ambiguous ambiguous) {
            all.addAll(ambiguous.candidates());
        }
        return new HashSet<>(all.stream().map(FoundConnection::id).toList());
    }

    private Attempt settled(ForConnecting connecting, AttemptId id) {
        Attempt attempt = connecting.returned(id, Optional.empty());
        for (int step = 0; step < 600 && !attempt.state().isSettled(); step++) {
            attempt = connecting.advance(id).attempt();
            clock.jump(Duration.ofMillis(200));
        }
        return attempt;
    }
}
