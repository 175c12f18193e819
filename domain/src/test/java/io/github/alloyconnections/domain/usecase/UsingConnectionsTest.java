package io.github.alloyconnections.domain.usecase;

import static io.github.alloyconnections.domain.testing.DecisionAssert.assertThatDecision;
import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.pin.PinChange.Effect;
import io.github.alloyconnections.domain.pin.PinMode;
import io.github.alloyconnections.domain.pin.PinResult;
import io.github.alloyconnections.domain.port.driving.ForPinningConnections;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.InMemoryScenes;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decides first, writes afterwards. */
class UsingConnectionsTest {

    private final InMemoryProject project = InMemoryProject.ofSeed();
    private final ForPinningConnections pinning = project.core().pinning();

    @Test
    void what_is_chosen_is_pinned() {
        PinResult result = use(SelectionPolicy.working(), PinMode.VERIFIED);

        assertThatDecision(result.decision()).chose(id(11));
        assertThat(result.change().map(PinChange::effect)).contains(Effect.WRITTEN);
        assertThat(result.forced()).isFalse();
        assertThat(pinned()).contains(id(11));
    }

    @Test
    void the_same_again_is_no_change() {
        PinResult result = pinnedTo(11).use(Seed.NOTION, SelectionPolicy.working(), PinMode.VERIFIED, watcher());

        assertThat(result.change().map(PinChange::effect)).contains(Effect.UNCHANGED);
        assertThat(project.pins().writes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"working", "latest", "oldest", "name:*(7)"})
    void a_preview_decides_and_writes_nothing(String policy) {
        PinResult result = use(SelectionPolicy.parse(policy).orElseThrow(), PinMode.PREVIEW);

        assertThat(result.decision().outcome()).isEqualTo(Outcome.CHOSEN);
        assertThat(result.change().map(PinChange::effect)).contains(Effect.PREVIEWED);
        assertThat(pinned()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PinMode.class)
    void where_nothing_is_chosen_nothing_is_written(PinMode mode) {
        project.answering(Seed.all(), Answer.revoked());

        PinResult result = use(SelectionPolicy.working(), mode);

        assertThatDecision(result.decision()).choseNothing(Outcome.NOTHING_USABLE);
        assertThat(result.change()).isEmpty();
        assertThat(result.forced()).isFalse();
        assertThat(project.pins().writes()).isZero();
    }

    @Test
    void a_dead_id_is_not_pinned() {
        project.answering(id(4), Answer.revoked());

        PinResult result = use(id(4), PinMode.VERIFIED);

        assertThatDecision(result.decision()).choseNothing(Outcome.NOTHING_USABLE);
        assertThat(result.change()).isEmpty();
        assertThat(pinned()).isEmpty();
    }

    @Test
    void an_unknown_id_is_not_pinned() {
        project.answering(id(4), Answer.unavailable());

        assertThatDecision(use(id(4), PinMode.VERIFIED).decision()).choseNothing(Outcome.CANNOT_TELL);
        assertThat(pinned()).isEmpty();
    }

    @Test
    void a_dead_or_unknown_id_is_pinned_by_force_and_labelled() {
        project.answering(id(4), Answer.revoked()).answering(id(5), Answer.unavailable());

        assertThat(List.of(
                        use(id(4), PinMode.FORCED), use(id(5), PinMode.FORCED), use(Seed.UNHEARD_OF, PinMode.FORCED)))
                .allSatisfy(result -> {
                    assertThat(result.forced()).isTrue();
                    assertThat(result.decision().chosen()).isEmpty();
                    assertThat(result.change().map(PinChange::effect)).contains(Effect.WRITTEN);
                });
        assertThat(pinned()).contains(Seed.UNHEARD_OF);
    }

    @Test
    void force_is_not_said_where_it_was_not_needed() {
        assertThat(use(id(4), PinMode.FORCED).forced()).isFalse();
        assertThat(pinned()).contains(id(4));
    }

    @Test
    void an_unverifiable_id_is_pinned_unverified() {
        project.answering(id(4), Answer.notProbeable());

        PinResult result = use(id(4), PinMode.VERIFIED);

        assertThatDecision(result.decision()).choseUnverified(id(4));
        assertThat(result.forced()).isFalse();
        assertThat(pinned()).contains(id(4));
    }

    @Test
    void an_unlisted_id_that_works_is_pinned() {
        project.answering(Seed.UNLISTED, Answer.works());

        use(Seed.UNLISTED, PinMode.VERIFIED);

        assertThat(pinned()).contains(Seed.UNLISTED);
    }

    @Test
    void a_file_that_cannot_be_written_stays_as_it_is() {
        pinnedTo(3);
        project.pins().failToWrite();

        assertThatExceptionOfType(ProjectFileException.class).isThrownBy(() -> use(id(4), PinMode.VERIFIED));
        assertThat(pinned()).contains(id(3));
    }

    @Test
    void without_alloy_nothing_is_written_not_even_by_force() {
        project.directory().fail(InMemoryScenes.failure(Kind.UNAVAILABLE));

        assertThatExceptionOfType(RemoteServiceException.class).isThrownBy(() -> use(id(4), PinMode.FORCED));
        assertThat(project.pins().writes()).isZero();
    }

    @Test
    void a_pin_that_changes_while_it_is_decided_is_told() {
        pinnedTo(3).pin(Seed.NOTION);
        project.probe().beforeAnswering(id -> project.pins().edit(Seed.NOTION, id(7).value()));

        PinResult result = use(id(4), PinMode.VERIFIED);

        assertThat(result.change().flatMap(PinChange::previous)).contains(id(7).value());
        assertThat(pinned()).contains(id(4));
    }

    private ForPinningConnections pinnedTo(int number) {
        project.pinned(id(number));
        return pinning;
    }

    private Optional<ConnectionId> pinned() {
        return pinning.pin(Seed.NOTION).flatMap(Pin::id);
    }

    private PinResult use(ConnectionId id, PinMode mode) {
        return use(new SelectionPolicy.ById(id), mode);
    }

    private PinResult use(SelectionPolicy policy, PinMode mode) {
        return pinning.use(Seed.NOTION, policy, mode, watcher());
    }

    private static ProbeListener watcher() {
        return ProbeListener.none();
    }
}
