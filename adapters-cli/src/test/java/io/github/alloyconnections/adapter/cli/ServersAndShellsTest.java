package io.github.alloyconnections.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.command.Commands;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.Check.Result;
import io.github.alloyconnections.domain.diagnosis.Check.Subject;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.host.Listening;
import io.github.alloyconnections.domain.port.host.Listening.Callers;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServersAndShellsTest {

    private final CommandLineRun line = new CommandLineRun();

    @Test
    void serve_waits_until_it_is_interrupted() {
        assertThat(interrupted("serve", "--port", "0", "--host", "::1")).isEqualTo(130);
        assertThat(line.servers.started).isEqualTo("::1 0");
        assertThat(line.servers.closed.getCount()).isZero();
        assertThat(line.out()).isEqualTo("Serving at http://127.0.0.1:4711\n");
        assertThat(line.err()).isEqualTo("note: reachable from this machine only\n");
    }

    @Test
    void serve_leaves_the_port_to_the_settings() {
        interrupted("serve", "-o", "json");

        assertThat(line.servers.started).isEqualTo("127.0.0.1 setting");
        assertThat(line.out()).contains("\"address\" : \"http://127.0.0.1:4711\"");
    }

    @Test
    void on_a_terminal_serve_prints_an_address_that_lets_one_browser_in() {
        line.servers.tokenPlace = Optional.of("/state/access-token");
        line.onTerminal(200);
        interrupted("serve", "--no-color");

        assertThat(line.out()).isEqualTo("Serving at http://127.0.0.1:4711/enter?pass=planted\n");
        assertThat(line.err()).contains("lets one browser in, once", "/state/access-token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "id"})
    void elsewhere_serve_tells_where_the_token_lies(String format) {
        line.servers.tokenPlace = Optional.of("/state/access-token");
        interrupted("serve", "-o", format);

        assertThat(line.out() + line.err())
                .contains("http://127.0.0.1:4711", "/state/access-token")
                .doesNotContain("planted");
    }

    @Test
    void serve_hands_over_whom_to_let_in_and_what_to_speak() {
        interrupted("serve", "--trust-local", "--tls-cert", "cert.pem", "--tls-key=key.pem", "-v");
        Listening asked = line.servers.listening.orElseThrow();

        assertThat(asked.callers()).isEqualTo(Callers.LOCAL_USERS);
        assertThat(asked.certificate()).contains("cert.pem");
        assertThat(asked.key()).contains("key.pem");
        asked.log().orElseThrow().accept("GET /\u001b[31m 200");
        assertThat(line.err())
                .containsPattern("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} GET /")
                .doesNotContain("\u001b");

        interrupted("serve");
        assertThat(line.servers.listening.orElseThrow()).isEqualTo(Listening.at("127.0.0.1", Optional.empty()));
    }

    @Test
    void serve_hands_over_where_the_state_of_many_users_is_kept() {
        interrupted("serve", "--database", "jdbc:postgresql://db/alloy?user=alloy&password=planted");

        assertThat(line.servers.listening.orElseThrow().database().orElseThrow().reveal())
                .isEqualTo("jdbc:postgresql://db/alloy?user=alloy&password=planted");
        assertThat(line.out() + line.err()).doesNotContain("planted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://alloy:planted@db/alloy", "jdbc:postgresql://alloy:planted@db/alloy", "planted"})
    void what_is_no_address_of_a_database_is_refused_and_not_repeated(String typed) {
        assertThat(line.run("serve", "--database", typed)).isEqualTo(2);
        assertThat(line.servers.listening).isEmpty();
        assertThat(line.out() + line.err())
                .contains("jdbc:postgresql://HOST[:PORT]/NAME")
                .doesNotContain("planted");
    }

    @Test
    void a_port_that_is_taken_names_another() {
        line.servers.refusal =
                Optional.of(new UncheckedIOException("port 3000 is taken", new IOException("address in use")));

        assertThat(line.run("serve")).isEqualTo(1);
        assertThat(line.err()).contains("error: port 3000 is taken", "serve --port 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "http", "999999999999"})
    void a_port_is_a_port(String port) {
        assertThat(line.run("serve", "--port=" + port)).isEqualTo(2);
        assertThat(line.err()).contains("expected a port from 0 to 65535");
    }

    @Test
    void sandbox_prints_what_reaches_it() {
        assertThat(interrupted("sandbox", "--preset", "outage", "--port", "0")).isEqualTo(130);
        assertThat(line.servers.started).isEqualTo("outage 0");
        assertThat(line.out()).isEqualTo("""
                Simulator of Alloy, preset outage, at http://127.0.0.1:4711
                export ALLOY_BASE_URL=http://127.0.0.1:4711
                """);
    }

    @Test
    void a_simulator_may_be_strict() throws Exception {
        assertThat(interrupted("sandbox", "--preset", "outage", "--strict")).isEqualTo(130);
        assertThat(line.servers.started).isEqualTo("outage+strict 0");
    }

    @Test
    void presets_can_be_listed() {
        assertThat(line.run("sandbox", "--list")).isZero();
        assertThat(line.out()).isEqualTo("""
                PRESET  WHAT IT IS FOR
                seed    eleven that work
                outage  nothing answers
                """);
    }

    @Test
    void an_unknown_preset_names_those_there_are() {
        assertThat(line.run("sandbox", "--preset=bad", "--strict")).isEqualTo(2);
        assertThat(line.err()).contains("no preset 'bad'; there are seed, outage");
    }

    @Test
    void connectors_are_listed() {
        assertThat(line.run("connectors")).isZero();
        assertThat(line.out()).isEqualTo("""
                ID       NAME      CATEGORIES
                notion   Notion    productivity
                zohoCRM  Zoho CRM  crm, sales
                """);
        line.run("connectors", "-o", "id");
        assertThat(line.out()).endsWith("\nnotion\nzohoCRM\n");
    }

    @Test
    void the_doctor_names_what_mends_it() {
        line.project.checks = List.of(
                Check.passed(Subject.SETTINGS, "settings", "read from .env"),
                Check.of(
                        Subject.KEY,
                        "API key",
                        Result.FAILED,
                        "Alloy refuses it",
                        NextStep.run(CommandName.STATUS, "why")));

        assertThat(line.run("doctor")).isEqualTo(4);
        assertThat(line.out()).isEqualTo("""
                RESULT  CHECK     DETAIL
                passed  settings  read from .env
                failed  API key   Alloy refuses it

                next:  alloy-connections status  why
                """);
    }

    @Test
    void a_wrong_address_is_a_setting() {
        line.project.checks = List.of(Check.of(
                Subject.SETTINGS, "Alloy's address", Result.FAILED, "a web page", NextStep.other("status", "why")));

        assertThat(line.run("doctor")).isEqualTo(2);
    }

    @Test
    void the_doctor_works_when_the_catalogue_does_not() {
        FakeProject project = line.project;
        project.catalogue = () -> {
            throw new RemoteServiceException(Kind.KEY_REFUSED, "refused");
        };

        assertThat(line.run("doctor", "--connector", "slack")).isZero();
        assertThat(project.asked).containsExactly("resolve slack", "examine slack");
    }

    @Test
    void checks_have_no_ids() {
        assertThat(line.run("doctor", "-o", "id")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void completion_knows_every_command(String shell) {
        assertThat(line.run("completion", shell)).isZero();
        assertThat(line.out()).contains(Commands.names()).contains("dry-run", "sandbox");
    }

    @Test
    void completion_knows_three_shells() {
        assertThat(line.run("completion", "tcsh")).isEqualTo(2);
        assertThat(line.run("completion")).isEqualTo(2);
    }

    @Test
    void help_names_commands_and_exit_codes() {
        assertThat(line.run("--help")).isZero();
        assertThat(line.out()).contains(Commands.names()).contains("75    cannot tell now");
        assertThat(line.project.overrides).isEmpty();
    }

    @Test
    void every_command_explains_itself() {
        for (String name : Commands.names()) {
            assertThat(line.run(name, "-h")).as(name).isZero();
        }
        assertThat(line.out()).contains("Usage: alloy-connections verify", "--action");
        assertThat(line.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-V", "--version", "which -V"})
    void the_version_is_told(String words) {
        assertThat(line.run(words.split(" ", -1))).isZero();
        assertThat(line.out()).isEqualTo("alloy-connections 1.2.3\n");
    }

    private int interrupted(String... args) {
        CompletableFuture<Integer> code = new CompletableFuture<>();
        Thread thread = new Thread(() -> code.complete(line.run(args)));
        thread.start();
        thread.interrupt();
        return code.join();
    }
}
