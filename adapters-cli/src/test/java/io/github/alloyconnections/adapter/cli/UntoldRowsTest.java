package io.github.alloyconnections.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where rows do not tell which connector's they are, nobody is sent to make one more. */
class UntoldRowsTest {

    private final CommandLineRun line = new CommandLineRun();

    @ParameterizedTest
    @ValueSource(strings = {"list", "verify --all"})
    void an_empty_list_points_at_them(String command) {
        line.project.overview = () -> overview(2, List.of("read in another way"));

        line.run(command.split(" "));

        assertThat(line.err())
                .contains(
                        "2 listed rows do not tell which connector's they are",
                        "alloy-connections list --all ",
                        "read in another way")
                .doesNotContain("alloy-connections connect");
    }

    @Test
    void a_decision_points_at_them() {
        line.project.decision = () -> decision(1);

        assertThat(line.run("which")).isEqualTo(3);
        assertThat(line.err()).contains("1 listed row does not tell which connector's it is");
        assertThat(line.out()).contains("alloy-connections list --all ").doesNotContain("alloy-connections connect");
    }

    @Test
    void without_them_one_may_be_made() {
        line.project.decision = () -> decision(0);

        line.run("which");

        assertThat(line.out()).contains("alloy-connections connect");
    }

    @Test
    void json_counts_them() {
        line.project.overview = () -> overview(2, List.of("read in another way"));
        line.project.decision = () -> decision(1);

        line.run("list", "-o", "json");
        assertThat(line.out()).contains("\"untold\" : 2", "\"read in another way\"");
        line.run("which", "-o", "json");
        assertThat(line.out()).contains("\"untold\" : 1");
    }

    private static ConnectionOverview overview(int untold, List<String> notes) {
        return new ConnectionOverview(List.of(), Optional.empty(), Optional.empty(), 0, untold, notes);
    }

    private static Decision decision(int untold) {
        return new Decision(
                Outcome.NOTHING_USABLE,
                Optional.empty(),
                "working",
                "there is no " + new ConnectorId("notion") + " connection of " + Owner.of(new UserId("u")),
                false,
                List.of(),
                0,
                0,
                0,
                untold,
                List.of(),
                Entries.NOW);
    }
}
