package io.github.alloyconnections.domain.usecase;

import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinStatus;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.InMemoryScenes;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The pin, whether it works, for whom, and where each setting came from. */
class StatusTest {

    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void the_pin_is_probed_and_nothing_else() {
        PinStatus status = project.pinned(id(3)).core().verifying().status(Seed.NOTION);

        assertThat(status.pin().map(Pin::text)).contains(id(3).value());
        assertThat(status.entry().orElseThrow())
                .returns(id(3), ConnectionEntry::id)
                .returns(true, ConnectionEntry::pinned)
                .returns(true, ConnectionEntry::listed)
                .returns(
                        Optional.of(HealthState.WORKING),
                        entry -> entry.health().map(Health::state));
        assertThat(project.probe().askedAs(Seed.USER)).containsExactly(id(3));
    }

    @Test
    void a_dead_pin_is_dead_whatever_else_works() {
        PinStatus status = project.pinned(id(3))
                .answering(id(3), Answer.revoked())
                .core()
                .verifying()
                .status(Seed.NOTION);

        assertThat(status.entry().flatMap(ConnectionEntry::health).map(Health::state))
                .contains(HealthState.NEEDS_RECONNECT);
    }

    @Test
    void an_unlisted_pin_is_probed() {
        PinStatus status = project.pinned(Seed.UNLISTED).core().verifying().status(Seed.NOTION);

        assertThat(status.entry().orElseThrow())
                .returns(false, ConnectionEntry::listed)
                .returns(Optional.of(HealthState.GONE), entry -> entry.health().map(Health::state));
    }

    @Test
    void without_a_pin_nobody_is_asked() {
        PinStatus status = project.core().verifying().status(Seed.NOTION);

        assertThat(status.pin()).isEmpty();
        assertThat(status.entry()).isEmpty();
        assertThat(project.directory().asked()).isZero();
    }

    @Test
    void a_pin_that_is_no_id_is_shown_without_a_call() {
        project.pins().edit(Seed.NOTION, "my-notion");

        PinStatus status = project.core().verifying().status(Seed.NOTION);

        assertThat(status.pin().map(Pin::text)).contains("my-notion");
        assertThat(status.entry()).isEmpty();
        assertThat(project.directory().asked()).isZero();
    }

    @Test
    void owner_and_settings_are_told() {
        PinStatus status = project.core().verifying().status(Seed.NOTION);

        assertThat(status.owner()).isEqualTo(Seed.USER);
        assertThat(status.settings()).isEqualTo(project.facts().settings()).isNotEmpty();
    }

    @Test
    void it_is_told_whatever_keeps_the_pin_from_being_tried() {
        project.facts().saying(List.of("PORT is no number."), List.of(".env is UTF-16LE"));
        project.directory().fail(InMemoryScenes.failure(Kind.KEY_MISSING));

        PinStatus status = project.pinned(id(3)).core().verifying().status(Seed.NOTION);

        assertThat(status.pin().map(Pin::text)).contains(id(3).value());
        assertThat(status.entry()).isEmpty();
        assertThat(status.trouble()).get().isInstanceOf(RemoteServiceException.class);
        assertThat(status.settings()).isNotEmpty();
        assertThat(status.problems()).containsExactly("PORT is no number.");
        assertThat(status.remarks()).containsExactly(".env is UTF-16LE");
    }

    @Test
    void a_pin_of_another_account_than_the_named_one_is_said_to_be_passed_over() {
        project.pinned(id(3)).facts().about("Acme");

        assertThat(project.core().verifying().status(Seed.NOTION).remarks())
                .containsExactly("the pin is connected to Eddie Fu's Notion, not to 'Acme', which ALLOY_ACCOUNT or"
                        + " --account names; it is passed over");
    }

    @Test
    void of_a_pin_of_the_named_account_or_of_one_that_does_not_tell_nothing_is_said() {
        project.pinned(id(3)).facts().about("eddie fu's notion");
        assertThat(project.core().verifying().status(Seed.NOTION).remarks()).isEmpty();

        project.pinned(id(4)).tidying().identity().tellNothing(id(4));
        assertThat(project.core().verifying().status(Seed.NOTION).remarks()).isEmpty();
    }
}
