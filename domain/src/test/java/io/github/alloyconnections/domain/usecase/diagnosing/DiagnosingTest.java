package io.github.alloyconnections.domain.usecase.diagnosing;

import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.Check.Result;
import io.github.alloyconnections.domain.diagnosis.Check.Subject;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.settings.Setting;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.InMemoryScenes;
import io.github.alloyconnections.domain.testing.Scene;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every check in the order in which they depend on one another; what rests on a failed one is skipped. */
class DiagnosingTest {

    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void a_healthy_project_passes_everything() {
        assertThat(examine(project.pinned(id(11))))
                .extracting(Check::subject, Check::result)
                .containsExactly(
                        tuple(Subject.SETTINGS, Result.PASSED),
                        tuple(Subject.FILES, Result.PASSED),
                        tuple(Subject.KEY, Result.PASSED),
                        tuple(Subject.CONNECTIONS, Result.PASSED),
                        tuple(Subject.PIN, Result.PASSED));
    }

    @Test
    void what_passed_says_what_it_showed() {
        assertThat(examine(project.pinned(id(11))))
                .extracting(Check::detail)
                .containsExactly(
                        "Alloy's API answers (ALLOY_BASE_URL is https://api.example.com, from .env:3;"
                                + " ALLOY_API_VERSION is 2025-09, from built-in)",
                        ".env can be read",
                        "accepted; 3 connectors can be connected",
                        id(11) + ": works: post-search answered",
                        "works: post-search answered");
    }

    @Test
    void a_pin_that_nothing_can_try_is_a_warning_with_what_would_help() {
        project.answering(Seed.all(), Answer.notProbeable());

        assertThat(examine(project.pinned(id(11))))
                .filteredOn(check -> check.result() == Result.WARNING)
                .hasSize(2)
                .allSatisfy(check -> assertThat(check.remedy())
                        .get()
                        .extracting(NextStep::command)
                        .isEqualTo("alloy-connections actions notion"));
    }

    @Test
    void a_probe_for_a_connector_that_alloy_does_not_know_is_a_remark() {
        project.facts().show(new Setting("probe.nobody", "me", "alloy-connections.conf:1"));
        project.facts().show(new Setting("probe.notion", "get-self", "alloy-connections.conf:2"));
        project.facts().show(new Setting("probe.time", "30s", "built-in"));

        assertThat(examine(project.pinned(id(11))))
                .filteredOn(check -> check.result() == Result.WARNING)
                .singleElement()
                .extracting(Check::detail)
                .isEqualTo("probe.nobody (alloy-connections.conf:1) is for a connector that Alloy does not know");
    }

    @ParameterizedTest
    @EnumSource(Scene.class)
    void nothing_is_thrown_and_each_failure_has_a_remedy(Scene scene) {
        List<Check> checks = examine(InMemoryScenes.play(scene).pinned(id(11)));

        assertThat(checks)
                .hasSize(5)
                .allSatisfy(check -> assertThat(check.remedy().isPresent())
                        .isEqualTo(check.result() == Result.FAILED || check.result() == Result.WARNING));
        assertThat(checks).extracting(Check::detail).doesNotContain("", "null");
    }

    @ParameterizedTest
    @CsvSource({
        "KEY_REFUSED,KEY,PASSED,status",
        "KEY_MISSING,KEY,SKIPPED,setup",
        "KEY_FORBIDDEN,KEY,PASSED,status",
        "RATE_LIMITED,UPSTREAM,PASSED,doctor"
    })
    void a_failed_key_check_skips_what_rests_on_it(Kind kind, Subject subject, Result address, String remedy) {
        project.catalog().fail(InMemoryScenes.failure(kind));

        List<Check> checks = examine(project);
        assertThat(checks.get(0).result()).isEqualTo(address);
        assertThat(checks.subList(1, 5))
                .extracting(Check::subject, Check::result)
                .containsExactly(
                        tuple(Subject.FILES, Result.PASSED),
                        tuple(subject, Result.FAILED),
                        tuple(Subject.CONNECTIONS, Result.SKIPPED),
                        tuple(Subject.PIN, Result.SKIPPED));
        assertThat(project.directory().asked()).isZero();
        assertThat(checks.get(2).remedy().map(NextStep::command)).contains("alloy-connections " + remedy);
    }

    @ParameterizedTest
    @CsvSource({"UNAVAILABLE,UPSTREAM", "UNREADABLE,UPSTREAM", "WRONG_ADDRESS,SETTINGS", "NOT_FOUND,SETTINGS"})
    void where_alloy_does_not_answer_nothing_else_is_looked_at(Kind kind, Subject subject) {
        project.catalog().fail(InMemoryScenes.failure(kind));
        project.directory().fail(InMemoryScenes.failure(kind));

        assertThat(examine(project))
                .extracting(Check::subject, Check::result)
                .containsExactly(
                        tuple(subject, Result.FAILED),
                        tuple(Subject.FILES, Result.PASSED),
                        tuple(Subject.KEY, Result.SKIPPED),
                        tuple(Subject.CONNECTIONS, Result.SKIPPED),
                        tuple(Subject.PIN, Result.SKIPPED));
    }

    @Test
    void a_wrong_address_names_the_settings_and_where_they_are() {
        project.catalog().fail(InMemoryScenes.failure(Kind.WRONG_ADDRESS));
        project.directory().fail(InMemoryScenes.failure(Kind.WRONG_ADDRESS));

        Check address = examine(project).get(0);

        assertThat(address.detail())
                .endsWith("(ALLOY_BASE_URL is https://api.example.com, from .env:3;"
                        + " ALLOY_API_VERSION is 2025-09, from built-in)");
        assertThat(address.remedy().map(NextStep::command))
                .contains("alloy-connections doctor --base-url https://production.runalloy.com");
    }

    @Test
    void a_missing_catalogue_is_a_warning_and_the_rest_goes_on() {
        project.pinned(id(11)).catalog().fail(InMemoryScenes.failure(Kind.NOT_FOUND));

        assertThat(examine(project))
                .extracting(Check::result)
                .containsExactly(Result.PASSED, Result.PASSED, Result.WARNING, Result.PASSED, Result.PASSED);
    }

    @ParameterizedTest
    @CsvSource({"REFUSED_INPUT,SETTINGS", "NOT_FOUND,SETTINGS", "UNAVAILABLE,UPSTREAM", "KEY_REFUSED,KEY"})
    void a_list_that_fails_skips_the_pin(Kind kind, Subject subject) {
        project.directory().fail(InMemoryScenes.failure(kind));

        assertThat(examine(project))
                .extracting(Check::subject, Check::result)
                .endsWith(tuple(subject, Result.FAILED), tuple(Subject.PIN, Result.SKIPPED));
    }

    @Test
    void no_connection_fails() {
        assertThat(examine(new InMemoryProject()))
                .extracting(Check::subject, Check::result, Check::detail)
                .contains(tuple(
                        Subject.CONNECTIONS,
                        Result.FAILED,
                        "there is no notion connection of user 690f5c1ed6d6670fb1740e5a"));
    }

    @Test
    void where_there_is_no_connection_the_next_step_is_to_make_one() {
        assertThat(examine(new InMemoryProject().knowing(new UserId("690f5c1ed6d6670fb1740e5a"))))
                .filteredOn(check -> check.result() != Result.PASSED)
                .extracting(check -> check.remedy().map(NextStep::command).orElse(""))
                .containsOnly("alloy-connections connect notion");
    }

    @Test
    void a_user_whom_alloy_does_not_list_is_called_wrong() {
        Check connections =
                examine(new InMemoryProject().knowing(new UserId("other"))).get(3);

        assertThat(connections.subject()).isEqualTo(Subject.OWNER);
        assertThat(connections.detail())
                .isEqualTo("ALLOY_USER_ID is wrong: Alloy lists 1 user for this API key, but not this one"
                        + " (ALLOY_USER_ID is 690f5c1ed6d6670fb1740e5a, from .env:2); development and production keys"
                        + " see different users; there is no notion connection of user 690f5c1ed6d6670fb1740e5a;"
                        + " none works for the one other user of this key either");
        assertThat(connections.remedy().map(NextStep::command)).contains("alloy-connections status");
    }

    @Test
    void without_a_user_it_is_said_that_there_are_some() {
        Check connections = examine(
                        new InMemoryProject().runAs(Owner.key()).knowing(new UserId("one"), new UserId("other")))
                .get(3);

        assertThat(connections.subject()).isEqualTo(Subject.CONNECTIONS);
        assertThat(connections.detail())
                .isEqualTo(
                        "there is no notion connection of the API key's own user; none works for the 2 other users of"
                                + " this key either; ALLOY_USER_ID is not set, and Alloy"
                                + " lists 2 users for this API key: if one of them is meant, set it");
    }

    @Test
    void a_refused_key_is_told_with_its_origin() {
        project.catalog().fail(InMemoryScenes.failure(Kind.KEY_REFUSED));

        assertThat(examine(project).get(2).detail()).endsWith(" (ALLOY_API_KEY is ****ject, from .env:1)");
    }

    @Test
    void an_address_of_ones_own_that_does_not_answer_may_be_the_wrong_one() {
        project.catalog().fail(InMemoryScenes.failure(Kind.UNAVAILABLE));

        assertThat(examine(project).get(0).remedy().map(NextStep::command))
                .contains("alloy-connections doctor --base-url https://production.runalloy.com");
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example.com, .env:3, 2025-09, doctor --base-url https://production.runalloy.com",
        "https://api.example.com, .env:3, 2024-03, status",
        "https://production.runalloy.com.evil.example, .env:3, 2025-09,"
                + " doctor --base-url https://production.runalloy.com",
        "https://production.runalloy.com/, .env:3, 2025-09, status",
        "http://127.0.0.1:1, sandbox, 2025-09, status"
    })
    void the_setting_that_is_odd_is_to_be_looked_at_first(String url, String origin, String version, String next) {
        SettingsShown settings = new SettingsShown(List.of(
                new Setting("ALLOY_BASE_URL", url, origin), new Setting("ALLOY_API_VERSION", version, ".env:4")));

        assertThat(new AddressCheck(settings)
                        .of(Optional.of(InMemoryScenes.failure(Kind.WRONG_ADDRESS)), () -> {
                            throw InMemoryScenes.failure(Kind.WRONG_ADDRESS);
                        })
                        .remedy()
                        .map(NextStep::command))
                .contains("alloy-connections " + next);
    }

    @Test
    void the_wrong_owner_is_told_with_what_to_set() {
        Check connections = examine(InMemoryScenes.play(Scene.WRONG_OWNER)).get(3);

        assertThat(connections.subject()).isEqualTo(Subject.OWNER);
        assertThat(connections.result()).isEqualTo(Result.FAILED);
        assertThat(connections.detail())
                .contains("11 work as the API key's own user")
                .endsWith("works as the API key's own user: set ALLOY_USER_ID= (empty)");
        assertThat(connections.remedy().map(NextStep::command)).contains("alloy-connections which --fix");
    }

    @Test
    void what_cannot_be_told_is_no_verdict_on_connections() {
        Check connections =
                examine(project.answering(Seed.all(), Answer.unavailable())).get(3);

        assertThat(connections.subject()).isEqualTo(Subject.UPSTREAM);
        assertThat(connections.remedy().map(NextStep::command)).contains("alloy-connections doctor");
    }

    @Test
    void if_all_are_dead_the_next_step_is_to_see_why() {
        Check connections =
                examine(project.answering(Seed.all(), Answer.revoked())).get(3);

        assertThat(connections.subject()).isEqualTo(Subject.CONNECTIONS);
        assertThat(connections.detail()).isEqualTo("11 of 11 tried, none worked, 0 unknown: 11 NEEDS_RECONNECT");
        assertThat(connections.remedy().map(NextStep::command)).contains("alloy-connections which");
    }

    @Test
    void warnings_of_the_files_come_early_and_stop_nothing() {
        Check open = Check.of(
                Subject.FILES,
                "private file",
                Result.WARNING,
                "open to all",
                NextStep.other("chmod 600 .env", "a key"));
        project.pinned(id(11)).facts().check(open);

        assertThat(examine(project)).hasSize(5).element(1).isEqualTo(open);
    }

    private static List<Check> examine(InMemoryProject project) {
        return project.core().diagnosing().examine(Seed.NOTION);
    }
}
