package io.github.alloyconnections.domain.usecase.owning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driving.ForFindingOwners.Depth;
import io.github.alloyconnections.domain.selection.FoundElsewhere;
import io.github.alloyconnections.domain.selection.OwnerOverview;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.InMemoryScenes;
import io.github.alloyconnections.domain.testing.MovingClock;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The owners that a key can name, looked through one after another. */
class FindingOwnersTest {

    private static final UserId ANN = new UserId("68c300000000000000000001");
    private static final UserId BOB = new UserId("68c300000000000000000002");
    private static final ConnectionId ANNS = new ConnectionId("68d000000000000000000001");

    private final MovingClock clock = new MovingClock();
    private final InMemoryProject project =
            new InMemoryProject().knowing(ANN, BOB).at(clock);

    @Test
    void what_works_for_another_user_is_found() {
        project.with(AConnection.of(ANNS).ownedBy(Owner.of(ANN)).build());

        assertThat(project.core().owners().elsewhere(Seed.NOTION).map(FoundElsewhere::owner))
                .contains(Owner.of(ANN));
    }

    @Test
    void whoever_names_no_limit_waits_no_longer_than_for_a_decision() {
        project.directory().beforeListing(() -> clock.pass(Duration.ofSeconds(31)));

        assertThat(owners(OptionalInt.empty()).unasked()).isEqualTo(3);
    }

    @Test
    void whoever_names_a_limit_has_all_the_time_for_so_many() {
        project.directory().beforeListing(() -> clock.pass(Duration.ofSeconds(31)));

        assertThat(owners(OptionalInt.of(3)).unasked()).isEqualTo(1);
    }

    @Test
    void what_does_not_work_for_an_owner_is_counted_and_not_called_working() {
        project.with(AConnection.of(ANNS).ownedBy(Owner.of(ANN)).build())
                .answering(ANNS, Owner.of(ANN), Answer.revoked());

        assertThat(owners(OptionalInt.empty()).entries())
                .filteredOn(entry -> entry.owner().equals(Owner.of(ANN)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.connections()).hasValue(1))
                .satisfies(entry -> assertThat(entry.working()).isEmpty());
    }

    @Test
    void an_owner_whose_list_cannot_be_had_is_noted_and_the_others_are_looked_at() {
        project.runAs(Seed.KEY).directory().failFor(Owner.of(BOB), InMemoryScenes.failure(Kind.UNAVAILABLE));

        OwnerOverview overview = owners(OptionalInt.empty());

        assertThat(overview.notes())
                .containsExactly("the connections of user " + BOB + ": "
                        + InMemoryScenes.failure(Kind.UNAVAILABLE).getMessage());
        assertThat(overview.entries())
                .extracting(entry -> entry.connections().isPresent())
                .containsExactly(true, false, true);
    }

    @Test
    void of_several_troubles_the_first_is_told_and_the_others_are_counted() {
        project.runAs(Seed.KEY)
                .directory()
                .failFor(Owner.of(BOB), InMemoryScenes.failure(Kind.UNAVAILABLE))
                .failFor(Owner.of(ANN), InMemoryScenes.failure(Kind.UNAVAILABLE))
                .failFor(Seed.KEY, InMemoryScenes.failure(Kind.NOT_FOUND));

        assertThat(owners(OptionalInt.empty()).notes())
                .singleElement()
                .asString()
                .startsWith("the connections of the API key's own user: ")
                .endsWith(" (and 2 more)");
    }

    @Test
    void an_interruption_ends_the_look() {
        project.directory().failFor(Owner.of(BOB), InMemoryScenes.failure(Kind.INTERRUPTED));

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> owners(OptionalInt.empty()))
                .returns(Kind.INTERRUPTED, RemoteServiceException::kind);
    }

    private OwnerOverview owners(OptionalInt limit) {
        return project.core().owners().owners(Seed.NOTION, Depth.PROBES, limit);
    }
}
