package io.github.alloyconnections.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.domain.settings.Flaw.Kind;
import io.github.alloyconnections.domain.settings.ProjectSettings.ServerSettings;
import io.github.alloyconnections.domain.testing.Seed;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A setting that is wrong stops who uses it, and nobody else. */
class ProjectSettingsTest {

    private static final URI BACK = URI.create("http://localhost:3000/oauth/callback");

    @ParameterizedTest
    @ValueSource(strings = {"ALLOY_API_KEY", "ALLOY_USER_ID", "ALLOY_ACCOUNT", "ALLOY_BASE_URL", "timeout"})
    void what_every_call_uses_keeps_anybody_from_asking(String name) {
        assertThat(with(setting(name)).obstacle().map(Throwable::getMessage)).contains(name);
        assertThat(with(setting(name)).obstacleToProbes()).isEmpty();
        assertThatCode(() -> with(setting(name)).port()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"probe.candidates", "probe.time", "probe.parallel"})
    void what_probes_use_keeps_anybody_from_probing_alone(String name) {
        assertThat(with(setting(name)).obstacleToProbes().map(Throwable::getMessage))
                .contains(name);
        assertThat(with(setting(name)).obstacleToProbes(Seed.SLACK)).isPresent();
        assertThat(with(setting(name)).obstacle()).isEmpty();
        assertThat(ProjectSettings.isOfProbes(name)).isTrue();
    }

    @Test
    void a_connectors_own_probe_stops_that_connector_alone() {
        ProjectSettings settings = with(setting("Probe.notion"));

        assertThat(settings.obstacleToProbes(Seed.NOTION).map(Throwable::getMessage))
                .contains("Probe.notion");
        assertThat(settings.obstacleToProbes(Seed.SLACK)).isEmpty();
        assertThat(settings.obstacleToProbes()).isEmpty();
        assertThat(ProjectSettings.isOfProbes("probe.notion")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"FILE", "PROJECT_FILE"})
    void a_file_that_makes_no_sense_might_have_set_anything(Kind kind) {
        ProjectSettings settings = with(new Flaw(kind, "a.conf", "is no HOCON"));

        assertThat(settings.obstacle()).isPresent();
        assertThat(settings.obstacleToProbes()).isPresent();
        assertThatThrownBy(settings::connector).hasMessage("a.conf");
        assertThatThrownBy(settings::redirectUri).hasMessage("a.conf");
        assertThatThrownBy(settings::port).hasMessage("a.conf");
        assertThatThrownBy(settings::refuseAnyFlaw).hasMessage("a.conf");
    }

    @Test
    void each_use_is_refused_for_its_own_setting() {
        assertThatThrownBy(() -> with(setting("ALLOY_CONNECTOR")).connector()).hasMessage("ALLOY_CONNECTOR");
        assertThatThrownBy(() -> with(setting("OAUTH_REDIRECT_URI")).redirectUri())
                .hasMessage("OAUTH_REDIRECT_URI");
        assertThatThrownBy(() -> with(setting("PORT")).port()).hasMessage("PORT");
    }

    @Test
    void what_is_right_is_given() {
        ProjectSettings settings = with(setting("ALLOY_API_KEY"));

        assertThat(settings.connector()).isEqualTo(Seed.NOTION);
        assertThat(settings.redirectUri()).contains(BACK);
        assertThat(settings.port()).isEqualTo(4711);
    }

    @Test
    void a_server_refuses_any_flaw_but_of_its_port_and_of_pins() {
        assertThatCode(() -> with(setting("PORT"), setting("CONNECTION_ID"), setting("CONNECTION_ID_SLACK"))
                        .refuseAnyFlaw())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> with(setting("PORT"), setting("probe.time")).refuseAnyFlaw())
                .hasMessage("probe.time");
    }

    @Test
    void who_tells_what_is_wrong_is_refused_nothing() {
        ProjectSettings assumed =
                with(setting("ALLOY_CONNECTOR"), setting("PORT")).assumed();

        assertThat(assumed.connector()).isEqualTo(Seed.NOTION);
        assertThat(assumed.port()).isEqualTo(4711);
        assertThat(assumed.obstacle()).isEmpty();
    }

    private static Flaw setting(String name) {
        return new Flaw(Kind.SETTING, name, "wrong");
    }

    private static ProjectSettings with(Flaw... flaws) {
        return new ProjectSettings(
                Seed.NOTION,
                Seed.NOTION,
                Seed.USER,
                URI.create("https://production.runalloy.com"),
                ".env",
                Optional.of(BACK),
                new ServerSettings(4711, Duration.ofSeconds(15), List.of()),
                List.of(),
                List.of(flaws),
                wrong -> new IllegalStateException(
                        wrong.stream().map(Flaw::subject).collect(Collectors.joining(", "))));
    }
}
