package io.github.alloyconnections.domain.usecase.diagnosing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.Check.Result;
import io.github.alloyconnections.domain.diagnosis.Check.Subject;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.port.driven.KnownUsers;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.FoundElsewhere;
import io.github.alloyconnections.domain.settings.Setting;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.ExchangedPorts;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.InMemoryScenes;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the doctor says where files or settings keep it from asking, and of connections that are others'. */
class UnaskedTest {

    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void settings_that_keep_alloy_from_being_asked_skip_all_but_the_files() {
        assertThat(new Diagnosing(
                                unsettled(),
                                project.ports().shapes(),
                                project.core().choosing())
                        .examine(Seed.NOTION))
                .extracting(Check::subject, Check::result)
                .containsExactly(
                        tuple(Subject.FILES, Result.PASSED),
                        tuple(Subject.SETTINGS, Result.SKIPPED),
                        tuple(Subject.KEY, Result.SKIPPED),
                        tuple(Subject.CONNECTIONS, Result.SKIPPED),
                        tuple(Subject.PIN, Result.SKIPPED));
    }

    @Test
    void a_pin_that_cannot_be_read_is_a_failure_of_the_files() {
        project.pins().failToRead();

        assertThat(examined())
                .last()
                .returns(Subject.FILES, Check::subject)
                .returns(Result.FAILED, Check::result)
                .returns("Tried to read .env but failed", Check::detail);
    }

    @Test
    void a_setting_that_a_list_needs_fails_and_the_pin_is_skipped() {
        project.directory().beforeListing(() -> {
            throw new InvalidSettingsException(List.of("probe.time is no time"));
        });

        assertThat(examined())
                .extracting(Check::subject, Check::result)
                .endsWith(tuple(Subject.SETTINGS, Result.FAILED), tuple(Subject.PIN, Result.SKIPPED));
    }

    @Test
    void what_is_dead_and_another_owner_s_is_a_question_of_the_owner() {
        project.answering(Seed.all(), Answer.notFound());
        Seed.all().forEach(one -> project.answering(one.id(), Seed.KEY, Answer.revoked()));

        assertThat(examined()).extracting(Check::subject, Check::result).contains(tuple(Subject.OWNER, Result.FAILED));
    }

    @Test
    void what_is_merely_dead_is_none() {
        project.answering(Seed.all(), Answer.revoked());

        assertThat(examined())
                .extracting(Check::subject, Check::result)
                .contains(tuple(Subject.CONNECTIONS, Result.FAILED));
    }

    @Test
    void users_that_cannot_be_listed_explain_nothing() {
        assertThat(explained(() -> {
                    throw InMemoryScenes.failure(Kind.UNAVAILABLE);
                }))
                .returns(Subject.CONNECTIONS, Check::subject)
                .returns("there is none", Check::detail);
    }

    @Test
    void whoever_is_interrupted_over_them_hears_of_it() {
        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> explained(() -> {
                    throw InMemoryScenes.failure(Kind.INTERRUPTED);
                }))
                .returns(Kind.INTERRUPTED, RemoteServiceException::kind);
    }

    @ParameterizedTest
    @CsvSource({
        "ALLOY_USER_ID, .env:2, alloy-connections which --fix",
        "ALLOY_USER_ID, environment, alloy-connections which",
        "ALLOY_USER_ID, --user, alloy-connections which",
        "ALLOY_API_KEY, environment, alloy-connections which --fix",
        "ALLOY_API_KEY, sandbox, alloy-connections which"
    })
    void a_line_is_written_only_where_it_would_count(String name, String origin, String command) {
        FoundElsewhere found = new FoundElsewhere(
                Owner.of(new UserId("ann")),
                new ConnectionEntry(Seed.connection(1), false, false, true, Optional.empty()));

        NextStep step = new OwnerRemedy(List.of(new Setting(name, "x", origin))).of(found);

        assertThat(step.command()).isEqualTo(command);
    }

    private Check explained(KnownUsers users) {
        return new NobodysConnections(users, new SettingsShown(List.of()))
                .explain("usable connection", "there is none", Seed.NOTION, Seed.USER);
    }

    private List<Check> examined() {
        return project.core().diagnosing().examine(Seed.NOTION);
    }

    /** As where a setting is wrong that every call needs. */
    private ChoosingPorts unsettled() {
        return ExchangedPorts.of(project.ports()).catalog(UnaskedTest::refused).choosing();
    }

    private static List<Connector> refused() {
        throw new InvalidSettingsException(List.of("ALLOY_BASE_URL is no address"));
    }
}
