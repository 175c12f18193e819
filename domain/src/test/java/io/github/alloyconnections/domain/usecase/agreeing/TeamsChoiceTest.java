package io.github.alloyconnections.domain.usecase.agreeing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.lock.LockedConnection;
import io.github.alloyconnections.domain.testing.InMemoryAccountIdentity;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is written into a lock of a choice. */
class TeamsChoiceTest {

    private final InMemoryProject project = InMemoryProject.ofSeed();
    private final TeamsChoice team =
            new TeamsChoice(project.ports().choosing().facts(), project.ports().lock());

    @Test
    void what_was_chosen_is_written_down_with_its_account_and_the_newest_there_was() {
        assertThat(team.of(Seed.NOTION, Seed.id(11), project.decide()))
                .returns(
                        Optional.of(InMemoryAccountIdentity.SEEDS.label()),
                        each -> each.account().map(account -> account.label()))
                .returns(Optional.of(Seed.id(11).createdAt()), LockedConnection::newest)
                .returns(Seed.USER, LockedConnection::owner);
    }

    @Test
    void another_than_the_chosen_one_is_not_given_its_account() {
        assertThat(team.of(Seed.NOTION, Seed.id(3), project.decide()).account()).isEmpty();
    }
}
