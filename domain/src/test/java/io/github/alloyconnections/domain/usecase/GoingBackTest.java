package io.github.alloyconnections.domain.usecase;

import static io.github.alloyconnections.domain.testing.DecisionAssert.assertThatDecision;
import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.NoPreviousPinException;
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
import io.github.alloyconnections.domain.testing.Seed;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Going back to the pin before, and emptying the pin. */
class GoingBackTest {

    private final InMemoryProject project = InMemoryProject.ofSeed();
    private final ForPinningConnections pinning = project.core().pinning();

    @Test
    void one_goes_back_and_forth() {
        use(id(3), PinMode.VERIFIED);
        use(id(4), PinMode.VERIFIED);

        assertThatDecision(previous(PinMode.VERIFIED).decision()).chose(id(3));
        assertThat(pinned()).contains(id(3));
        previous(PinMode.VERIFIED);
        assertThat(pinned()).contains(id(4));
    }

    @Test
    void the_one_before_is_verified_like_any_other() {
        use(id(3), PinMode.VERIFIED);
        use(id(4), PinMode.VERIFIED);
        project.answering(id(3), Answer.revoked());

        assertThatDecision(previous(PinMode.VERIFIED).decision()).choseNothing(Outcome.NOTHING_USABLE);
        assertThat(pinned()).contains(id(4));
        assertThat(previous(PinMode.FORCED).forced()).isTrue();
        assertThat(pinned()).contains(id(3));
    }

    @Test
    void going_back_can_be_previewed() {
        use(id(3), PinMode.VERIFIED);
        use(id(4), PinMode.VERIFIED);

        assertThat(previous(PinMode.PREVIEW).change().map(PinChange::effect)).contains(Effect.PREVIEWED);
        assertThat(pinned()).contains(id(4));
    }

    @Test
    void without_one_before_there_is_nothing_to_go_back_to() {
        use(id(3), PinMode.VERIFIED);

        assertThatExceptionOfType(NoPreviousPinException.class).isThrownBy(() -> previous(PinMode.VERIFIED));
    }

    @Test
    void unpinning_empties_the_pin_and_can_be_previewed() {
        pinnedTo(3);

        assertThat(pinning.unpin(Seed.NOTION, PinMode.PREVIEW).effect()).isEqualTo(Effect.PREVIEWED);
        assertThat(pinned()).contains(id(3));
        assertThat(pinning.unpin(Seed.NOTION, PinMode.VERIFIED).effect()).isEqualTo(Effect.WRITTEN);
        assertThat(pinned()).isEmpty();
    }

    @Test
    void to_read_or_empty_the_pin_nobody_is_asked() {
        pinnedTo(3).unpin(Seed.NOTION, PinMode.VERIFIED);

        assertThat(pinning.pin(Seed.NOTION)).isEmpty();
        assertThat(project.directory().asked()).isZero();
        assertThat(project.probe().asked()).isEmpty();
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

    private PinResult previous(PinMode mode) {
        return pinning.usePrevious(Seed.NOTION, mode, watcher());
    }

    private static ProbeListener watcher() {
        return ProbeListener.none();
    }
}
