package io.github.alloyconnections.domain.usecase.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.KnownAccount;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.naming.Alias;
import io.github.alloyconnections.domain.naming.MarkEdit;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.recording.DecisionRecording.Answers;
import io.github.alloyconnections.domain.selection.Retirement;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ports that keep what they are asked: whoever decides over them sees what is there. */
class RecordingPortsTest {

    private static final Retirement RETIRED = new Retirement(Seed.id(2), Seed.NOW.plusSeconds(60));
    private static final Alias LIVE = new Alias("live", Seed.id(3));

    private final InMemoryProject project = InMemoryProject.ofSeed().pinned(Seed.UNLISTED);
    private final RecordingPorts recording =
            new RecordingPorts(project.ports().choosing(), new RecordingClock(Seed.CLOCK));
    private final ChoosingPorts seen = recording.witnessed();

    @Test
    void the_project_s_own_files_are_read_through_them() {
        project.retired().retire(RETIRED);
        project.marks().write(new MarkEdit.Name(LIVE));
        project.accounts().remember(List.of(account(Seed.id(1))));

        assertThat(seen.pins().read(Seed.NOTION).flatMap(pin -> pin.id())).contains(Seed.UNLISTED);
        assertThat(seen.retired().all()).containsExactly(RETIRED);
        assertThat(seen.marks().read().aliases()).containsExactly(LIVE);
        assertThat(seen.accounts().all()).containsExactly(account(Seed.id(1)));
    }

    @Test
    void what_was_read_first_goes_into_the_record() {
        project.retired().retire(RETIRED);
        project.marks().write(new MarkEdit.Name(LIVE));
        seen.pins().read(Seed.NOTION);
        seen.retired().all();
        seen.marks().read();
        project.retired().unretire(RETIRED.id());
        seen.retired().all();

        assertThat(recording.project().retired()).containsExactly(RETIRED);
        assertThat(recording.project().marks().aliases()).containsExactly(LIVE);
        assertThat(recording.project().pin().flatMap(pin -> pin.id())).contains(Seed.UNLISTED);
    }

    @Test
    void alloy_is_asked_through_them_and_each_answer_is_kept() {
        project.knowing(new UserId("u1"));

        assertThat(seen.directory().list(Seed.NOTION, Seed.USER).connections()).hasSize(11);
        assertThat(seen.directory().listAll(Seed.USER).connections()).hasSize(11);
        assertThat(seen.catalog().connectors()).isEqualTo(project.catalog().connectors());
        assertThat(seen.users().users().users()).hasSize(1);
        assertThat(seen.identity().whoAmI(Seed.id(1), Seed.NOTION, Seed.USER).known())
                .isPresent();

        Answers answers = recording.answers();
        assertThat(answers.lists()).hasSize(1);
        assertThat(answers.catalogues().get(0).answer()).contains(3);
        assertThat(answers.users().get(0).answer().orElseThrow().users()).hasSize(1);
        assertThat(answers.identities().get(0).id()).isEqualTo(Seed.id(1));
    }

    @Test
    void what_is_learnt_of_accounts_is_remembered_by_the_project() {
        seen.accounts().remember(List.of(account(Seed.id(1))));

        assertThat(project.accounts().all()).containsExactly(account(Seed.id(1)));
    }

    @Test
    void only_accounts_of_connections_that_were_met_go_into_the_record() {
        List<ConnectionId> all = List.of(Seed.id(1), Seed.UNLISTED, Seed.numbered(1), Seed.UNHEARD_OF);
        project.accounts()
                .remember(all.stream().map(RecordingPortsTest::account).toList());

        seen.accounts().all();
        assertThat(recording.project().accounts()).isEmpty();

        seen.directory().list(Seed.NOTION, Seed.USER);
        assertThat(recording.project().accounts()).containsExactly(account(Seed.id(1)));

        seen.pins().read(Seed.NOTION);
        seen.probe().probe(Seed.numbered(1), Seed.NOTION, Seed.USER, Optional.empty());
        assertThat(recording.project().accounts())
                .containsExactlyInAnyOrder(account(Seed.id(1)), account(Seed.UNLISTED), account(Seed.numbered(1)));
    }

    @Test
    void a_decision_writes_nothing_else() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> seen.retired().retire(RETIRED))
                .withMessage("a decision writes nothing");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> seen.pins().unpin(Seed.NOTION));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> seen.marks().write(new MarkEdit.Name(LIVE)));
        assertThat(seen.pins().previous(Seed.NOTION)).isEmpty();
    }

    private static KnownAccount account(ConnectionId id) {
        return new KnownAccount(id, Optional.empty(), new Account("account of " + id, Optional.empty()));
    }
}
