package io.github.alloyconnections.domain.usecase;

import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A person can watch each verdict as it counts. */
class WatchingTest {

    private static final Optional<ActionId> KNOWN = Optional.empty();

    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void a_watcher_sees_each_verdict_in_order() {
        List<String> seen = new ArrayList<>();
        project.answering(id(9), Answer.revoked());

        project.core()
                .verifying()
                .verify(
                        Seed.NOTION,
                        List.of(id(3), id(9)),
                        KNOWN,
                        (id, health, done, of) -> seen.add(id + " " + health.state() + " " + done + "/" + of));

        assertThat(seen).containsExactly(id(3) + " WORKING 1/2", id(9) + " NEEDS_RECONNECT 2/2");
    }

    @Test
    void a_watcher_of_a_decision_sees_what_the_record_holds() {
        List<String> seen = new ArrayList<>();
        project.answering(id(11), Answer.revoked());

        project.core()
                .choosing()
                .decide(
                        Seed.NOTION,
                        SelectionPolicy.working(),
                        (id, health, done, of) -> seen.add(id + " " + done + "/" + of));

        assertThat(seen).containsExactly(id(11) + " 1/11", id(10) + " 2/11");
    }
}
