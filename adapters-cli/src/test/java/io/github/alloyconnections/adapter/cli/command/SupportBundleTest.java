package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import io.github.alloyconnections.adapter.cli.Entries;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.IdentityOutcome;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.Check.Result;
import io.github.alloyconnections.domain.diagnosis.Check.Subject;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.settings.Setting;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report for strangers: whatever was planted in a project, none of it comes out. */
class SupportBundleTest {

    private static final String CANARY = "canary";

    @TempDir
    private Path folder;

    private final CommandLineRun line = new CommandLineRun();

    @BeforeEach
    void plant() {
        line.project.shown = List.of(
                new Setting("ALLOY_API_KEY", "****canary", "/home/canary/project/.env:1"),
                new Setting("ALLOY_USER_ID", "canary@example.org", ".env:2"),
                new Setting("ALLOY_ACCOUNT", "Canary Ltd", "environment"),
                new Setting("ALLOY_BASE_URL", "https://canary.example", "~/.config/canary.conf:3"),
                new Setting("ALLOY_API_VERSION", "2025-09", "built-in"),
                new Setting("OAUTH_REDIRECT_URI", "https://canary.example/cb?code=canary&state=canary", ".env:4"),
                new Setting("ACCESS_TOKEN", "****nary", "environment"),
                new Setting("HTTPS_PROXY", "http://canary:canary@proxy.canary.example:3128", "environment"),
                new Setting("ALLOY_CA_FILE", "/home/canary/ca.pem", "environment"),
                new Setting("CONNECTION_ID", Entries.NEWEST, ".env:5"),
                new Setting("probe.notion", "canary", "alloy-connections.conf:2"));
        line.project.checks = List.of(
                Check.of(
                        Subject.UPSTREAM,
                        "Alloy's address",
                        Result.FAILED,
                        "https://canary.example/oauth?token=canary answered; canary@example.org, /home/canary/x",
                        NextStep.run(CommandName.DOCTOR.with("--base-url", "https://canary.example"), "again")),
                Check.of(
                        Subject.CONNECTIONS,
                        "usable connection",
                        Result.FAILED,
                        "Canary's Notion is another's",
                        NextStep.run(CommandName.LIST, "shows them")),
                Check.passed(Subject.FILES, "project file", ".env can be read"));
        line.project.decision = () -> Entries.chosen(
                Entries.entry(Entries.NEWEST, "Canary's Notion")
                        .with(Entries.health(HealthState.WORKING))
                        .with(new IdentityOutcome.Told(
                                new Account("canary-id", Optional.of("Canary Ltd"), Optional.of("canary-place")))),
                Entries.passedOver(Entries.entry(Entries.OLDER, "canary two")));
    }

    @Test
    void nothing_that_was_planted_comes_out() throws IOException {
        assertThat(line.run("doctor", "--bundle", file())).isZero();

        String report = Files.readString(Path.of(file()));
        assertThat(report.toLowerCase(Locale.ROOT)).doesNotContain(CANARY, "example.org", "/home/");
        assertThat(report)
                .contains(
                        "\"set, 16 characters or more\"",
                        "\"2025-09\"",
                        Entries.NEWEST,
                        Entries.OLDER,
                        "\"verdict\" : \"chosen\"",
                        "\"health\" : \"WORKING\"",
                        "\"account\" : 1",
                        "alloy-connections 1.2.3",
                        ".env can be read")
                .endsWith("}\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(file()))))
                .isEqualTo("rw-------");
        assertThat(line.err()).contains("is safe to paste");
    }

    @Test
    void a_hyphen_prints_it() {
        assertThat(line.run("doctor", "--bundle", "-")).isZero();
        assertThat(line.out()).startsWith("{").contains("\"checks\"");
        assertThat(line.err()).isEmpty();
    }

    @Test
    void a_file_that_is_there_stays_unless_told() throws IOException {
        Files.writeString(Path.of(file()), "mine");

        assertThat(line.run("doctor", "--bundle", file())).isEqualTo(2);
        assertThat(line.err()).contains("--force replaces it");
        assertThat(Path.of(file())).hasContent("mine");

        assertThat(line.run("doctor", "--bundle", file(), "--force")).isZero();
        assertThat(Files.readString(Path.of(file()))).startsWith("{");
    }

    @Test
    void what_cannot_be_had_is_named_and_the_rest_is_there() throws IOException {
        line.project.decision = () -> {
            throw new RemoteServiceException(Kind.RATE_LIMITED, "Canary said no");
        };

        assertThat(line.run("doctor", "--bundle", file())).isZero();
        assertThat(Files.readString(Path.of(file())))
                .contains("\"part\" : \"decision\"", "\"code\" : \"RATE_LIMITED\"", "\"checks\"")
                .doesNotContain("Canary");
    }

    @Test
    void force_is_for_a_bundle_alone() {
        assertThat(line.run("doctor", "--force")).isEqualTo(2);
        assertThat(line.run("doctor", "--bundle", folder.toString())).isEqualTo(2);
    }

    private String file() {
        return folder.resolve("report.json").toString();
    }
}
