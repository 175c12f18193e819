package io.github.alloyconnections.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.command.Commands;
import io.github.alloyconnections.app.faults.FaultMatrix.Healthy;
import io.github.alloyconnections.app.faults.FaultMatrix.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command against every fault: a slice of that, and all of it with {@code -Dfaults=all}, which
 * scripts/fault-matrix.sh does.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class FaultMatrixIT {

    private static final boolean ALL = "all".equals(System.getProperty("faults"));
    private static final int SIDE_BY_SIDE = 64;
    /** So many cells make one of the slice; a prime, so that all faults and all commands come up in turn. */
    private static final int SLICE = 149;

    /** One for each way to read what Alloy answers: with these, every status is tried, too. */
    private static final Set<String> WITH_STATUSES = Set.of(
            "which -o json",
            "list",
            "users",
            "verify",
            "status -o json",
            "exec post-page --body {}",
            "exec post-search --body {}",
            "doctor",
            "delete " + PublishedAnswers.OLDEST + " --yes --no-input",
            "connect trello --new --no-input --data apiKey=-");

    /** These take seconds each, whatever the command; the slice has one of each kind. */
    private static final Set<Meaning> SLOW = Set.of(Meaning.LATE);

    @TempDir
    private Path folder;

    @Test
    void no_command_is_left_out() {
        assertThat(Stream.concat(Invocations.covered().stream(), Invocations.ELSEWHERE.keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(Commands.names());
    }

    @Test
    void whatever_goes_wrong_is_told_as_what_it_is() {
        FaultMatrix matrix = new FaultMatrix(folder, SIDE_BY_SIDE);
        List<Healthy> healthy = matrix.healthy();
        List<FaultMatrix.Trial> trials = cells(healthy);
        List<Outcome> outcomes = matrix.run(ALL ? trials : slice(trials));
        if (ALL) {
            System.out.println(FaultTable.of(outcomes));
        }

        assertThat(healthy)
                .allSatisfy(each -> assertThat(each.code())
                        .as("%s, if all is well", each.invocation())
                        .isZero());
        assertThat(outcomes)
                .hasSizeGreaterThan(40)
                .filteredOn(outcome -> !outcome.complaints().isEmpty())
                .isEmpty();
    }

    static List<FaultMatrix.Trial> cells(List<Healthy> healthy) {
        List<Fault> faults = Faults.all();
        List<Fault> statuses = Statuses.all();
        List<FaultMatrix.Trial> trials = new ArrayList<>();
        for (Healthy command : healthy) {
            boolean withStatuses = WITH_STATUSES.contains(command.invocation().toString());
            trials.addAll(FaultMatrix.trials(command, faults));
            trials.addAll(FaultMatrix.trials(command, withStatuses ? statuses : Statuses.few()));
        }
        return trials;
    }

    private static List<FaultMatrix.Trial> slice(List<FaultMatrix.Trial> trials) {
        List<FaultMatrix.Trial> quick = trials.stream()
                .filter(trial -> !SLOW.contains(trial.cell().fault().meaning()))
                .toList();
        Stream<FaultMatrix.Trial> slow = trials.stream()
                .filter(trial -> SLOW.contains(trial.cell().fault().meaning()))
                .filter(trial -> trial.cell().invocation().toString().equals("which -o json")
                        && trial.cell().where() == Endpoint.ANY);
        return Stream.concat(
                        slow,
                        IntStream.range(0, quick.size())
                                .filter(at -> at % SLICE == 0)
                                .mapToObj(quick::get))
                .toList();
    }
}
