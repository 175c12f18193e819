package io.github.alloyconnections.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.library.AlloyConnections;
import io.github.alloyconnections.library.AlloyException;
import io.github.alloyconnections.library.AlloyOptions;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class AutoConfigurationTest {

    private static final String LATEST = "69110206d6d6670fb17451f8";
    private static final String OLDER = "691100acd6d6670fb1745176";

    @TempDir
    Path folder;

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.of("seed", Clock.systemUTC()));

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void the_properties_reach_the_library() {
        starting(
                        "base-url=" + sandbox.baseUrl(),
                        "api-key=" + sandbox.apiKey(),
                        "user=" + sandbox.userId().orElseThrow(),
                        "connector=notion",
                        "timeout=5s",
                        "candidates=3")
                .run(context -> {
                    assertThat(alloy(context).connectionId()).isEqualTo(LATEST);
                    assertThat(alloy(context).decide().candidates()).isNotEmpty();
                });

        assertThat(sandbox.requests()).isNotEmpty().allSatisfy(request -> {
            assertThat(request.keyAccepted()).isTrue();
            assertThat(request.userId()).isEqualTo(sandbox.userId());
        });
    }

    @Test
    void the_policy_says_what_is_handed_out_and_called_through() {
        starting("sandbox=seed", "policy=name:*Notion (10)").run(context -> {
            assertThat(alloy(context).connectionId()).isEqualTo(OLDER);
            assertThat(alloy(context).decide().policy()).isEqualTo("name:*Notion (10)");
            assertThat(alloy(context).action("get-self").call().connectionId()).isEqualTo(OLDER);
        });
    }

    @Test
    void the_project_s_files_are_read_from_the_folder_that_is_named() throws IOException {
        Path project = Files.createDirectory(folder.resolve("project"));
        Files.writeString(project.resolve("local.env"), "CONNECTION_ID=" + OLDER + "\n");

        starting("sandbox=seed", "env-file=" + project.resolve("local.env"))
                .run(context -> assertThat(alloy(context).connectionId()).isEqualTo(OLDER));
    }

    @Test
    void a_start_reads_no_file_and_calls_nobody() {
        List<String> opened = new ArrayList<>();
        runner("base-url=" + sandbox.baseUrl(), "api-key=" + sandbox.apiKey(), "env-file=/no/such/folder/.env")
                .withBean("opening", AlloyOptionsCustomizer.class, () -> options -> {
                    opened.add("opened");
                    return options.in(Map.of(), folder, folder);
                })
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(AlloyConnections.class);
                    assertThat(opened).isEmpty();
                    assertThat(sandbox.requests()).isEmpty();
                    alloy(context).connections();
                    alloy(context).connections();
                    assertThat(opened).hasSize(1);
                });
    }

    @Test
    void the_bean_ends_with_the_context() {
        AlloyConnections[] kept = new AlloyConnections[2];
        starting("sandbox=seed").run(context -> {
            kept[0] = alloy(context);
            assertThat(kept[0].connectionId()).isEqualTo(LATEST);
        });
        starting("sandbox=seed").run(context -> kept[1] = alloy(context));

        assertThat(code(() -> kept[0].connections())).isEqualTo("USAGE");
        assertThat(code(() -> kept[1].connections())).isEqualTo("USAGE");
    }

    @Test
    void a_program_s_own_bean_and_its_no_are_respected() {
        try (AlloyConnections own = AlloyConnections.open(
                AlloyOptions.ofThisProcess().in(Map.of(), folder, folder).sandbox("dead-newest"))) {
            starting("sandbox=seed")
                    .withBean(AlloyConnections.class, () -> own)
                    .run(context -> assertThat(alloy(context).connectionId()).isEqualTo(OLDER));
        }
        starting("enabled=false")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(AlloyConnections.class)
                        .doesNotHaveBean(HealthIndicator.class));
    }

    @Test
    void what_is_not_on_the_class_path_is_not_needed() {
        starting("sandbox=seed")
                .withClassLoader(
                        new FilteredClassLoader("org.springframework.boot.health", "org.springframework.boot.actuate"))
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(ConnectionHealth.class);
                    assertThat(context.containsBean("alloyConnectionsHealthIndicator"))
                            .isFalse();
                    assertThat(alloy(context).connectionId()).isEqualTo(LATEST);
                });
        starting("sandbox=seed")
                .run(context -> assertThat(context)
                        .hasSingleBean(HealthIndicator.class)
                        .hasSingleBean(SanitizingFunction.class));
        runner().withPropertyValues("management.health.alloy-connections.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(HealthIndicator.class));
    }

    @Test
    void an_empty_value_and_a_truth_are_understood() {
        starting("sandbox=true", "api-key=", "user=", "policy=", "account= ", "folder=")
                .run(context -> assertThat(alloy(context).connectionId()).isEqualTo(LATEST));
        starting("sandbox=false")
                .run(context ->
                        assertThat(code(() -> alloy(context).connectionId())).isEqualTo("KEY_MISSING"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy=newest", "health.refresh=5s", "verify-at-start=perhaps", "timeout=soon"})
    void a_property_that_makes_no_sense_stops_the_start(String property) {
        starting("sandbox=seed", property)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .message()
                        .containsAnyOf("policy must be", "refresh must be", "VerifyAtStart", "soon"));
    }

    @Test
    void a_start_that_must_work_fails_for_certain_things_only() {
        starting("verify-at-start=fail")
                .run(context -> assertThat(context.getStartupFailure())
                        .isInstanceOfSatisfying(
                                AlloyException.class,
                                failure -> assertThat(failure.code()).isEqualTo("KEY_MISSING")));
        starting("verify-at-start=fail", "sandbox=all-dead")
                .run(context -> assertThat(context.getStartupFailure())
                        .isInstanceOfSatisfying(
                                AlloyException.class,
                                failure -> assertThat(failure.code()).isEqualTo("NOTHING_USABLE")));
        starting("verify-at-start=fail", "sandbox=outage")
                .run(context -> assertThat(context).hasNotFailed());
        starting("verify-at-start=fail", "sandbox=seed").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(ConnectionHealth.class).latest().standing())
                    .isEqualTo(Standing.WORKS);
        });
    }

    @Test
    void the_key_is_in_no_text_of_the_properties() {
        starting("api-key=canary-key-4f1c9a7e2b6d8035").run(context -> {
            AlloyConnectionsProperties properties = context.getBean(AlloyConnectionsProperties.class);
            assertThat(properties.toString()).contains("apiKey=******").doesNotContain("canary");
        });
    }

    /** In an empty folder, in an environment that says nothing. */
    private ApplicationContextRunner starting(String... properties) {
        return runner(properties)
                .withBean(
                        "nothingOfThisMachine",
                        AlloyOptionsCustomizer.class,
                        () -> options -> options.in(Map.of(), folder, folder));
    }

    private static ApplicationContextRunner runner(String... properties) {
        ApplicationContextRunner runner = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        AlloyConnectionsAutoConfiguration.class, ConnectionHealthAutoConfiguration.class));
        for (String property : properties) {
            runner = runner.withPropertyValues("alloy.connections." + property);
        }
        return runner;
    }

    private static AlloyConnections alloy(AssertableApplicationContext context) {
        return context.getBean(AlloyConnections.class);
    }

    private static String code(ThrowingCallable call) {
        return catchThrowableOfType(AlloyException.class, call).code();
    }
}
