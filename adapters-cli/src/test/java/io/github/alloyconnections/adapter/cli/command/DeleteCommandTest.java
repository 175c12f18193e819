package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import io.github.alloyconnections.adapter.cli.Entries;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.twins.DoomedConnection;
import io.github.alloyconnections.domain.twins.KeptConnection;
import io.github.alloyconnections.domain.twins.KeptConnection.Rule;
import io.github.alloyconnections.domain.twins.PrunePlan;
import io.github.alloyconnections.domain.twins.PruneResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeleteCommandTest {

    private static final ConnectionEntry NEWEST = Entries.newest().with(Entries.health(HealthState.WORKING));
    private static final ConnectionEntry OLDEST = Entries.oldest().with(Entries.health(HealthState.NEEDS_RECONNECT));

    private final CommandLineRun run = new CommandLineRun();

    @BeforeEach
    void planOne() {
        PrunePlan plan = plan(
                List.of(
                        new KeptConnection(NEWEST, Rule.PINNED, "pinned, and not named"),
                        new KeptConnection(Entries.older(), Rule.NOT_NAMED, "not named")),
                List.of(new DoomedConnection(OLDEST, NEWEST, "you named it")));
        run.project
                .tidying
                .plans(plan)
                .ends(planned -> new PruneResult(
                        planned, List.of(OLDEST.id()), Optional.empty(), Optional.of("/state/journal.log")));
    }

    @Test
    void without_a_yes_the_plan_is_shown_and_nothing_goes() {
        assertThat(run.run("delete", Entries.OLDEST)).isZero();

        assertThat(run.project.tidying.asked()).containsExactly("plan notion " + Entries.OLDEST);
        assertThat(run.out())
                .containsPattern(Entries.OLDEST + ".* delete +you named it")
                .contains("alloy-connections delete " + Entries.OLDEST + " --yes")
                .doesNotContain(Entries.OLDER);
    }

    @Test
    void a_yes_deletes_it() {
        assertThat(run.run("delete", Entries.OLDEST, "--yes")).isZero();

        assertThat(run.project.tidying.asked()).contains("apply 1");
        assertThat(run.out()).contains("Deleted 1 of 1.", "journal  /state/journal.log");
    }

    @ParameterizedTest
    @CsvSource({"PINNED, unpin", "PROTECTED, unprotect", "USED_ELSEWHERE, used", "WRONG_OWNER, list", "NOT_LISTED, list"
    })
    void what_is_relied_on_is_refused_with_the_way_out(Rule rule, String next) {
        run.project.tidying.plans(plan(List.of(new KeptConnection(OLDEST, rule, "it is needed")), List.of()));

        assertThat(run.run("delete", Entries.OLDEST, "--yes")).isEqualTo(2);

        assertThat(run.err()).contains("is not deleted: it is needed", "alloy-connections " + next);
        assertThat(run.project.tidying.asked()).doesNotContain("apply 1");
    }

    @Test
    void what_is_no_id_is_refused_before_anything_is_asked() {
        assertThat(run.run("delete", "all", "--yes")).isEqualTo(2);
        assertThat(run.run("delete")).isEqualTo(2);
        assertThat(run.project.tidying.asked()).isEmpty();
    }

    private static PrunePlan plan(List<KeptConnection> keep, List<DoomedConnection> delete) {
        return new PrunePlan(
                new ConnectorId("notion"),
                NEWEST.connection().owner(),
                false,
                keep,
                delete,
                List.of(),
                Instant.parse("2026-11-23T12:00:00Z"));
    }
}
