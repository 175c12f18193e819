package io.github.alloyconnections.domain.usecase.choosing;

import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.usecase.AnyWorld;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lists and choices among the connections of one account. */
class ListedByAccountTest {

    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void those_of_the_account_are_listed_and_those_that_do_not_tell_are_counted() {
        acme(3, 8);
        project.tidying().identity().tellNothing(id(5));
        project.decide();

        ConnectionOverview overview = of("acme");

        assertThat(ids(overview)).containsExactly(id(8), id(3));
        assertThat(overview.notes()).containsExactly("1 left out: what it is connected to is not known");
    }

    @Test
    void where_none_tells_all_are_left_out() {
        project.tidying().identity().tellNothing();

        ConnectionOverview overview = of("Acme");

        assertThat(ids(overview)).isEmpty();
        assertThat(overview.notes())
                .containsExactly(
                        "none is known to be connected to 'Acme'",
                        "11 left out: what they are connected to is not known");
    }

    @Test
    void where_none_is_called_so_those_there_are_are_named() {
        project.decide();
        assertThat(of("Acne").notes())
                .containsExactly("none is known to be connected to 'Acne'; there is Eddie Fu's Notion");

        acme(8);
        InMemoryProject two = InMemoryProject.ofSeed();
        two.tidying().identity().tell(id(8), AnyWorld.ACME);
        two.decide();
        assertThat(two.core().choosing().list(Seed.NOTION, Optional.of("Acne")).notes())
                .containsExactly("none is known to be connected to 'Acne'; there are Eddie Fu's Notion, Acme");
    }

    @Test
    void a_very_long_name_is_repeated_in_part() {
        assertThat(of("x".repeat(60)).notes().get(0)).contains(" '" + "x".repeat(60) + "'");
        assertThat(of("x".repeat(61)).notes().get(0)).contains(" '" + "x".repeat(60) + "...'");
    }

    @Test
    void where_some_do_not_tell_a_choice_says_how_many_and_why() {
        project.tidying().identity().tellNothing(id(5)).tellNothing(id(6));

        assertThat(about("Acne", "working"))
                .isEqualTo("no connection is known to be connected to 'Acne'; there is Eddie Fu's Notion; 2 do not tell"
                        + " (get-self failed)");
    }

    @Test
    void where_none_tells_that_is_said() {
        project.tidying().identity().tellNothing();

        assertThat(about("Acne", "working"))
                .startsWith("no connection is known to be connected to 'Acne'; 11 do not tell");
    }

    @Test
    void a_pin_of_another_account_is_told_and_one_that_does_not_tell_is_judged_for_itself() {
        project.pinned(id(8));
        assertThat(about("Acme", "pinned")).isEqualTo("the pin is connected to Eddie Fu's Notion, not to 'Acme'");

        project.tidying().identity().tellNothing(id(9));
        project.pinned(id(9));
        assertThat(about("Acme", "pinned")).startsWith("the pin works");
    }

    @Test
    void where_none_of_the_account_works_that_only_those_were_in_question_is_said() {
        acme(8);
        project.decide();
        project.answering(id(8), Answer.revoked());

        assertThat(about("Acme", "working")).endsWith("only connections to Acme were in question");
        assertThat(about("Eddie Fu's Notion", "working")).doesNotContain("only connections");
    }

    @Test
    void what_is_retired_is_not_the_latest_of_its_account() {
        acme(3, 8);
        project.core().retiring().retire(Seed.NOTION, id(8), Duration.ofDays(30));

        assertThat(project.core()
                        .choosing()
                        .decide(Seed.NOTION, policy("latest"), Optional.of("Acme"), ProbeListener.none())
                        .chosen()
                        .map(ConnectionEntry::id))
                .contains(id(3));
    }

    private void acme(int... numbers) {
        for (int number : numbers) {
            project.tidying().identity().tell(id(number), AnyWorld.ACME);
        }
    }

    private ConnectionOverview of(String account) {
        return project.core().choosing().list(Seed.NOTION, Optional.of(account));
    }

    private String about(String account, String policy) {
        return project.core()
                .choosing()
                .decide(Seed.NOTION, policy(policy), Optional.of(account), ProbeListener.none())
                .reason();
    }

    private static SelectionPolicy policy(String name) {
        return SelectionPolicy.parse(name).orElseThrow();
    }

    private static List<ConnectionId> ids(ConnectionOverview overview) {
        return overview.entries().stream().map(ConnectionEntry::id).toList();
    }
}
