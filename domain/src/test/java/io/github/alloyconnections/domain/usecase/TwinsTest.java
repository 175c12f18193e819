package io.github.alloyconnections.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.InMemoryAccountIdentity;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.twins.TwinGroup;
import io.github.alloyconnections.domain.twins.TwinGroup.Strength;
import io.github.alloyconnections.domain.twins.TwinSearch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TwinsTest {

    private static final Account OTHER = new Account("workspace-2/bot-2", Optional.of("Eddie Fu's Notion"));

    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void the_seeds_eleven_are_one_account_told_by_the_provider() {
        assertThat(twins()).singleElement().satisfies(group -> {
            assertThat(group.strength()).isEqualTo(Strength.STRONG);
            assertThat(group.account()).contains(InMemoryAccountIdentity.SEEDS);
            assertThat(group.connections()).hasSize(11);
            assertThat(group.connections().get(0).id()).isEqualTo(Seed.id(11));
        });
    }

    @Test
    void bursts_are_told_from_the_times_in_the_ids() {
        assertThat(twins().get(0).evidence())
                .isEqualTo("the provider names one account for all 11: Eddie Fu's Notion;"
                        + " 9 within 26 min, 2 within 6 min: retries of one sitting each");
    }

    @Test
    void workspaces_of_one_name_are_no_twins() {
        project.tidying().identity().tell(Seed.id(10), OTHER).tell(Seed.id(11), OTHER);

        assertThat(twins())
                .extracting(group -> group.connections().size(), TwinGroup::strength)
                .containsExactly(tuple(9, Strength.STRONG), tuple(2, Strength.STRONG));
    }

    @Test
    void one_account_under_different_names_is_one_group() {
        InMemoryProject renamed = new InMemoryProject()
                .with(
                        AConnection.of(Seed.id(1)).named("Work").build(),
                        AConnection.of(Seed.id(2)).named("Play").build(),
                        AConnection.of(Seed.id(3)).build());

        assertThat(twins(renamed))
                .singleElement()
                .satisfies(group -> assertThat(group.connections()).hasSize(3));
    }

    @Test
    void without_the_providers_word_names_are_weak_evidence() {
        project.tidying().identity().tellNothing();

        assertThat(twins()).singleElement().satisfies(group -> {
            assertThat(group.strength()).isEqualTo(Strength.WEAK);
            assertThat(group.account()).isEmpty();
            assertThat(group.connections()).hasSize(11);
            assertThat(group.evidence()).startsWith("only the name and the type are the same;");
        });
    }

    @Test
    void where_no_connection_says_whose_it_is_that_is_told() {
        assertThat(project.core().tidying().searchTwins(Seed.NOTION).doubt()).isEmpty();
        project.tidying().identity().tellNothing(Seed.id(11));
        assertThat(project.core().tidying().searchTwins(Seed.NOTION))
                .matches(search -> !search.inVain())
                .extracting(TwinSearch::doubt)
                .isEqualTo(Optional.of("1 of 11 did not say whose they are (get-self failed)"));

        project.tidying().identity().tellNothing();

        TwinSearch none = project.core().tidying().searchTwins(Seed.NOTION);
        assertThat(none.inVain()).isTrue();
        assertThat(none.doubt().orElseThrow()).startsWith("11 of 11 did not say");
    }

    @Test
    void names_count_without_their_number_and_with_their_type() {
        InMemoryProject mixed = new InMemoryProject()
                .with(
                        AConnection.of(Seed.id(1)).named("Team").build(),
                        AConnection.of(Seed.id(2)).named("Team (2)").build(),
                        AConnection.of(Seed.id(3)).named("Team (2) (3)").build(),
                        AConnection.of(Seed.id(4)).named("Team (b)").build(),
                        AConnection.of(Seed.id(5)).named("(2)").build(),
                        AConnection.of(Seed.id(6)).build(),
                        AConnection.of(Seed.id(7)).build());
        mixed.tidying().identity().tellNothing();

        assertThat(twins(mixed))
                .singleElement()
                .satisfies(group -> assertThat(group.connections())
                        .extracting(ConnectionEntry::id)
                        .containsExactly(Seed.id(2), Seed.id(1)));
    }

    @Test
    void one_that_cannot_tell_resembles_those_that_can() {
        project.tidying().identity().tellNothing(Seed.id(11));

        List<TwinGroup> groups = twins();

        assertThat(groups).extracting(TwinGroup::strength).containsExactly(Strength.STRONG, Strength.WEAK);
        assertThat(groups.get(1).connections()).extracting(ConnectionEntry::id).containsExactly(Seed.id(11));
        assertThat(groups.get(1).evidence()).contains("also as of 10 whose account is known", "get-self failed");
    }

    @Test
    void single_connections_are_no_twins() {
        assertThat(twins(new InMemoryProject())).isEmpty();
        assertThat(twins(new InMemoryProject().with(Seed.connection(1)))).isEmpty();
    }

    @Test
    void the_order_of_a_list_does_not_matter() {
        List<TwinGroup> expected = twins();
        List<Connection> shuffled = new ArrayList<>(Seed.all());
        Collections.shuffle(shuffled, new Random(7));

        assertThat(twins(new InMemoryProject().with(shuffled))).isEqualTo(expected);
    }

    @Test
    void the_budget_bounds_how_many_are_asked() {
        project.within(new ProbeBudget(3, Duration.ofSeconds(30), 2));

        List<TwinGroup> groups = twins();

        assertThat(project.tidying().identity().asked()).isEqualTo(3);
        assertThat(groups).extracting(group -> group.connections().size()).containsExactly(8, 3);
        assertThat(groups.get(0).evidence()).contains("the budget of probes ended before it");
    }

    @Test
    void nobody_is_probed_for_it() {
        twins();

        assertThat(project.probe().asked()).isEmpty();
    }

    private List<TwinGroup> twins() {
        return twins(project);
    }

    private static List<TwinGroup> twins(InMemoryProject of) {
        return of.core().tidying().twins(Seed.NOTION);
    }
}
