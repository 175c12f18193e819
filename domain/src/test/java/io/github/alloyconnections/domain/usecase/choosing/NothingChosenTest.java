package io.github.alloyconnections.domain.usecase.choosing;

import static io.github.alloyconnections.domain.testing.DecisionAssert.assertThatDecision;
import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.naming.Alias;
import io.github.alloyconnections.domain.naming.MarkEdit;
import io.github.alloyconnections.domain.pin.PinMode;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.FoundElsewhere;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said where nothing is chosen, whom that lets ask whom else, and what lists say besides. */
class NothingChosenTest {

    private static final UserId ANN = new UserId("68c300000000000000000001");
    private static final Connection ANNS = AConnection.of("68d000000000000000000001")
            .ownedBy(Owner.of(ANN))
            .named("Ann's")
            .build();

    private final InMemoryProject empty = new InMemoryProject().knowing(ANN).with(ANNS);
    private final InMemoryProject seed = InMemoryProject.ofSeed().knowing(ANN).with(ANNS);

    @Test
    void rows_that_cannot_be_read_may_have_been_what_was_asked_for() {
        assertThatDecision(new InMemoryProject().with(List.of()).decide()).choseNothing(Outcome.NOTHING_USABLE);

        InMemoryProject unreadable = new InMemoryProject();
        unreadable.directory().skip(2);

        assertThatDecision(unreadable.decide())
                .choseNothing(Outcome.CANNOT_TELL)
                .because("there is no notion connection of user 690f5c1ed6d6670fb1740e5a that can be read;"
                        + " 2 listed rows have no usable id");
    }

    @Test
    void a_pin_that_is_no_id_is_told_where_nothing_else_works_either() {
        seed.answering(Seed.all(), Answer.revoked()).pins().edit(Seed.NOTION, "my-notion");

        assertThat(seed.decide().reason())
                .contains("; the pin in .env:1 is no connection id (24 hexadecimal characters)");
    }

    @Test
    void rows_that_do_not_tell_whose_they_are_may_have_been_it_too() {
        InMemoryProject untold = new InMemoryProject();
        untold.directory().leaveUntold(2);

        assertThat(untold.decide().reason())
                .startsWith("there is no notion connection of user 690f5c1ed6d6670fb1740e5a that can be told to be one;"
                        + " 2 listed rows do not tell which connector's they are");
    }

    @Test
    void what_is_dead_for_its_owner_too_is_not_said_to_work_there() {
        InMemoryProject project = new InMemoryProject()
                .with(Seed.connection(1))
                .answering(id(1), Answer.notFound())
                .answering(id(1), Seed.KEY, Answer.revoked());

        assertThat(project.decide().reason())
                .startsWith("1 of 1 tried, none worked as user")
                .doesNotContain("works as");
    }

    @Test
    void where_there_is_nothing_at_all_a_name_lets_others_be_asked() {
        assertThat(empty.decide("name:Ann*").elsewhere().map(FoundElsewhere::owner))
                .contains(Owner.of(ANN));
    }

    @Test
    void an_account_that_nothing_leads_to_asks_nobody_else() {
        assertThat(about("Acne").elsewhere()).isEmpty();
        assertThat(seed.directory().asked()).isEqualTo(1);
    }

    @Test
    void while_it_cannot_be_told_nobody_is_asked_whose_a_lost_pin_is() {
        seed.answering(Seed.all(), Answer.revoked())
                .answering(id(11), Answer.unavailable())
                .pinned(Seed.UNHEARD_OF);

        assertThatDecision(seed.decide()).choseNothing(Outcome.CANNOT_TELL);
        assertThat(seed.directory().asked()).as("the user's list and the key's").isEqualTo(2);
    }

    @Test
    void the_newest_that_is_not_retired_is_the_latest() {
        seed.core().retiring().retire(Seed.NOTION, id(11), Duration.ofDays(3));

        assertThatDecision(seed.decide("latest")).choseUnverified(id(10));
        assertThat(seed.core().choosing().list(Seed.NOTION).latest()).contains(id(10));
    }

    @Test
    void a_list_tells_what_the_project_says_of_each() {
        seed.marks().write(new MarkEdit.Name(new Alias("live", id(3))));
        seed.marks().write(new MarkEdit.Guard(id(4)));

        List<ConnectionEntry> entries = seed.core().choosing().list(Seed.NOTION).entries();

        assertThat(entry(entries, id(3)).marking().aliases()).containsExactly("live");
        assertThat(entry(entries, id(4)).marking().guard()).isPresent();
        assertThat(entry(entries, id(5)).marking()).isEqualTo(ConnectionEntry.Marking.none());
    }

    @Test
    void only_an_empty_list_lets_others_be_asked() {
        ConnectionOverview some = seed.core().choosing().list(Seed.NOTION);
        ConnectionOverview none = empty.core().choosing().list(Seed.NOTION);

        assertThat(some.elsewhere()).isEmpty();
        assertThat(seed.directory().asked()).isEqualTo(1);
        assertThat(none.elsewhere().map(FoundElsewhere::owner)).contains(Owner.of(ANN));
    }

    @Test
    void verifying_an_account_asks_nobody_else_unless_there_is_nothing() {
        seed.answering(Seed.all(), Answer.revoked());

        assertThat(verified(seed).elsewhere()).isEmpty();
        assertThat(verified(empty).elsewhere().map(FoundElsewhere::owner)).contains(Owner.of(ANN));
    }

    @Test
    void a_pin_remembers_the_one_before_it() {
        use(id(3));
        assertThat(seed.core().pinning().previous(Seed.NOTION)).isEmpty();

        use(id(4));
        assertThat(seed.core().pinning().previous(Seed.NOTION)).contains(id(3));
    }

    @Test
    void when_that_was_is_told_as_far_as_it_is_known() {
        assertThat(seed.core().pinning().replacedAt(Seed.NOTION)).isEmpty();

        seed.pins().replacedAt(Seed.NOW);

        assertThat(seed.core().pinning().replacedAt(Seed.NOTION)).contains(Seed.NOW);
    }

    private void use(ConnectionId id) {
        seed.core().pinning().use(Seed.NOTION, new SelectionPolicy.ById(id), PinMode.VERIFIED, ProbeListener.none());
    }

    private static ConnectionOverview verified(InMemoryProject project) {
        return project.core()
                .verifying()
                .verifyAll(Seed.NOTION, Optional.empty(), Optional.of("Acme"), ProbeListener.none());
    }

    private Decision about(String account) {
        return seed.core()
                .choosing()
                .decide(Seed.NOTION, SelectionPolicy.working(), Optional.of(account), ProbeListener.none());
    }

    private static ConnectionEntry entry(List<ConnectionEntry> entries, ConnectionId id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
