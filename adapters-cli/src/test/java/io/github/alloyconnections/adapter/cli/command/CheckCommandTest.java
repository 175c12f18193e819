package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import io.github.alloyconnections.adapter.cli.Entries;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.finding.CheckReport;
import io.github.alloyconnections.domain.finding.CheckReport.Checked;
import io.github.alloyconnections.domain.finding.FilePlace;
import io.github.alloyconnections.domain.finding.Finding;
import io.github.alloyconnections.domain.finding.Finding.Kind;
import io.github.alloyconnections.domain.finding.Finding.Severity;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.lock.LockChange;
import io.github.alloyconnections.domain.lock.LockChange.Effect;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class CheckCommandTest {

    private static final ConnectorId NOTION = new ConnectorId("notion");
    private static final ConnectorId SLACK = new ConnectorId("slack");

    private final CommandLineRun run = new CommandLineRun();

    private static Finding finding(Kind kind, Severity severity, String message, FilePlace place) {
        return new Finding(
                kind,
                severity,
                NOTION,
                Optional.of(new ConnectionId(Entries.NEWEST)),
                message,
                Optional.of(place),
                List.of(NextStep.run(CommandName.USE.with(Entries.NEWEST), "pins it")));
    }

    private static Finding finding(Kind kind, Severity severity) {
        return finding(kind, severity, "told so", FilePlace.of("src/app.ts", 7));
    }

    private void finds(Finding... findings) {
        run.project.checking.report = () -> new CheckReport(
                List.of(new Checked(NOTION, Optional.of(Entries.newest().with(Entries.health(HealthState.WORKING))))),
                List.of(findings),
                "alloy-connections.lock",
                true,
                List.of(),
                Entries.NOW);
    }

    @Test
    void what_is_as_agreed_is_said_and_ends_well() {
        finds();

        assertThat(run.run("check")).isZero();
        assertThat(run.out()).contains(Entries.NEWEST, "working", "All is as agreed.");
        assertThat(run.err()).isEmpty();
        assertThat(run.project.checking.asked).containsExactly("check [notion]");
    }

    @ParameterizedTest
    @CsvSource({
        "PIN_DEAD, ERROR, 6",
        "PIN_MISSING, ERROR, 3",
        "NOT_THE_TEAMS, ERROR, 5",
        "HARD_CODED, ERROR, 5",
        "HARD_CODED, WARNING, 0",
        "NOT_BEST, WARNING, 0",
        "TWIN_APPEARED, WARNING, 0",
        "NOT_LOCKED, WARNING, 0",
        "PIN_MISSING, NOTICE, 0",
        "CANNOT_TELL, NOTICE, 75"
    })
    void each_finding_has_its_exit_code(Kind kind, Severity severity, int code) {
        finds(finding(kind, severity));

        assertThat(run.run("check")).isEqualTo(code);
        assertThat(run.run("check", "-o", "json")).isEqualTo(code);
        assertThat(run.run("check", "-o", "github")).isEqualTo(code);
        assertThat(run.run("check", "-o", "junit")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"HARD_CODED, WARNING, 5", "NOT_BEST, WARNING, 5", "PIN_MISSING, NOTICE, 0", "CANNOT_TELL, NOTICE, 75"})
    void strictly_warnings_fail_too_and_what_cannot_be_told_does_not(Kind kind, Severity severity, int code) {
        finds(finding(kind, severity));

        assertThat(run.run("check", "--strict")).isEqualTo(code);
    }

    @Test
    void what_is_certain_and_worst_decides() {
        finds(
                finding(Kind.HARD_CODED, Severity.ERROR),
                finding(Kind.CANNOT_TELL, Severity.NOTICE),
                finding(Kind.PIN_DEAD, Severity.ERROR));

        assertThat(run.run("check")).isEqualTo(6);
        assertThat(run.out()).contains("2 errors, 0 warnings, and not all could be told.");
    }

    @Test
    void the_table_names_place_and_next_command() {
        finds(finding(Kind.HARD_CODED, Severity.WARNING, "it \u001b[2J stands here", FilePlace.of("a\u202eb.ts", 7)));
        run.run("check");

        assertThat(run.out())
                .containsPattern("warning +a\\[U\\+202E\\]b\\.ts:7 +A connection id is hard-coded: it")
                .contains("next:  alloy-connections use " + Entries.NEWEST + "  pins it")
                .doesNotContain("\u001b", "\u202e");
    }

    @Test
    void annotations_are_escaped_as_github_wants_it() {
        finds(
                finding(
                        Kind.PIN_DEAD,
                        Severity.ERROR,
                        "100% dead:\r\n::set-output name=x::y",
                        FilePlace.of("a,b:c\n100%.ts", 7)),
                finding(Kind.CANNOT_TELL, Severity.NOTICE));
        run.run("check", "-o", "github");

        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith(
                        "::error file=a%2Cb%3Ac%0A100%25.ts,line=7,title=The pinned connection is dead::100%25 dead:")
                .contains("::set-output")
                .endsWith("%0Aalloy-connections use " + Entries.NEWEST + "  pins it");
        assertThat(lines.get(1)).startsWith("::warning file=src/app.ts,line=7,title=Cannot tell now::");
        assertThat(lines.get(2)).isEqualTo("1 error, 0 warnings, and not all could be told.");
    }

    @Test
    void annotations_name_files_from_the_root_of_the_checkout() {
        run.environment = Map.of("GITHUB_WORKSPACE", "/home/runner/w", "PWD", "/home/runner/w/packages/api");
        finds(
                finding(Kind.HARD_CODED, Severity.ERROR),
                finding(Kind.NOT_BEST, Severity.WARNING, "so", FilePlace.of("../../alloy-connections.lock", 5)));
        run.run("check", "-o", "github");

        assertThat(run.out()).contains("file=packages/api/src/app.ts,line=7", "file=alloy-connections.lock,line=5");
    }

    @Test
    void the_report_is_xml_whatever_a_message_holds() throws Exception {
        finds(
                finding(
                        Kind.PIN_DEAD,
                        Severity.ERROR,
                        "a<b> & \"c\" ]]> \u0000\u001b[31m\ufffe\ud800 生产 \ud83d\ude00",
                        FilePlace.of("a\"<&>\n.ts", 7)),
                finding(Kind.HARD_CODED, Severity.WARNING),
                finding(Kind.CANNOT_TELL, Severity.NOTICE));
        run.run("check", "-o", "junit");

        Element suite = suite();
        assertThat(suite.getAttribute("tests")).isEqualTo("8");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(8);
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message"))
                .startsWith("a<b> & \"c\" ]]> \\u0000\\u001B[31m\\uFFFE\\uD800 生产 \ud83d\ude00");
        assertThat(failure.getTextContent()).contains("alloy-connections use " + Entries.NEWEST);
        assertThat(suite.getElementsByTagName("system-out").item(0).getTextContent())
                .startsWith("WARNING: told so");
        assertThat(run.out()).matches("(?s)\\p{ASCII}+");
    }

    @Test
    void a_report_without_findings_passes_every_case() throws Exception {
        finds();
        run.run("check", "-o", "junit");

        assertThat(suite().getElementsByTagName("testcase").getLength()).isEqualTo(7);
        NodeList failures = suite().getElementsByTagName("failure");
        assertThat(failures.getLength()).isZero();
    }

    private Element suite() throws Exception {
        return (Element) DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(run.out().getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("testsuite")
                .item(0);
    }

    @Test
    void as_json_it_is_the_contract() {
        finds(finding(Kind.HARD_CODED, Severity.WARNING));
        run.run("check", "--update", "-o", "json");

        assertThat(run.out())
                .contains(
                        "\"kind\" : \"hard-coded\"",
                        "\"severity\" : \"warning\"",
                        "\"file\" : \"src/app.ts\"",
                        "\"line\" : 7",
                        "\"errors\" : 0",
                        "\"warnings\" : 1",
                        "\"effect\" : \"written\"");
    }

    @Test
    void an_update_comes_first_and_says_what_it_did() {
        finds();
        run.project.checking.change = () -> new LockChange(
                "alloy-connections.lock", Effect.WRITTEN, Optional.of("alloy-connections.lock:2 makes no sense"));

        assertThat(run.run("check", "--update")).isZero();
        assertThat(run.project.checking.asked).containsExactly("update [notion]", "check [notion]");
        assertThat(run.err()).contains("alloy-connections.lock is written: commit it", "is gone", "makes no sense");
    }

    @Test
    void of_all_connectors_each_step_names_its_own() {
        Finding found = new Finding(
                Kind.PIN_MISSING,
                Severity.ERROR,
                SLACK,
                Optional.empty(),
                "nothing is pinned",
                Optional.empty(),
                List.of(NextStep.run(CommandName.USE, "decides")));
        finds(found, finding(Kind.NOT_BEST, Severity.WARNING));
        run.run("check", "--all-connectors", "--env-file", "other.env");

        assertThat(run.project.checking.asked).containsExactly("check [notion, slack]");
        assertThat(run.out())
                .contains(
                        "alloy-connections use --connector slack --env-file other.env",
                        "alloy-connections use " + Entries.NEWEST + " --env-file other.env");
    }

    @Test
    void without_any_connector_in_use_it_is_about_the_projects_own() {
        finds();
        run.project.checking.used = List.of();

        assertThat(run.run("check", "--all-connectors")).isZero();
        assertThat(run.project.checking.asked).containsExactly("check [notion]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-o id", "--all-connectors --connector slack", "-o raw"})
    void what_it_does_not_take_is_refused(String arguments) {
        String[] words = ("check " + arguments).split(" ");

        assertThat(run.run(words)).isEqualTo(2);
        assertThat(run.project.checking.asked).isEmpty();
    }

    @Test
    void other_commands_do_not_take_its_formats() {
        assertThat(run.run("list", "-o", "junit")).isEqualTo(2);
        assertThat(run.err()).contains("-o junit is for check alone");
    }

    @Test
    void a_damaged_lock_is_told_with_its_line_in_every_format() throws Exception {
        run.project.checking.report = () -> {
            throw new ProjectFileException(
                    ProjectFileException.Kind.DAMAGED,
                    "alloy-connections.lock",
                    "alloy-connections.lock:3 makes no sense: it was left amid a merge: settle that first");
        };

        assertThat(run.run("check")).isEqualTo(2);
        assertThat(run.err()).contains("alloy-connections.lock:3", "amid a merge");
        assertThat(run.run("check", "-o", "github")).isEqualTo(2);
        assertThat(run.out())
                .isEqualTo("::error title=The check could not be made::alloy-connections.lock:3 makes no sense: it was"
                        + " left amid a merge: settle that first\n");
        run.out.reset();
        assertThat(run.run("check", "-o", "junit")).isEqualTo(2);
        assertThat(suite().getAttribute("errors")).isEqualTo("1");
        run.out.reset();
        assertThat(run.run("check", "-o", "json")).isEqualTo(2);
        assertThat(run.out()).contains("\"code\" : \"FILE_DAMAGED\"");
    }

    @Test
    void a_refused_key_is_no_finding() {
        run.project.checking.report = () -> {
            throw new RemoteServiceException(RemoteServiceException.Kind.KEY_REFUSED, "Alloy refuses the API key");
        };

        assertThat(run.run("check", "-o", "github")).isEqualTo(4);
        assertThat(run.out()).startsWith("::error title=");
    }
}
