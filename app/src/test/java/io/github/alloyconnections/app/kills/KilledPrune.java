package io.github.alloyconnections.app.kills;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.app.CommandHere.Ended;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code prune --apply}, which deletes ten connections, one after the other. */
final class KilledPrune implements Killable {

    private static final String PLAN = "plan.json";

    private final DoomedProject project;
    private final Set<String> before;

    KilledPrune(Path above) throws IOException {
        project = new DoomedProject(above, Duration.ofMillis(4));
        assertThat(project.here("prune", "--plan", project.file(PLAN).toString())
                        .code())
                .isZero();
        before = Set.copyOf(project.listed("notion"));
    }

    @Override
    public Process start() throws IOException {
        return project.start("", "prune", "--apply", PLAN);
    }

    @Override
    public boolean isAmid() {
        return project.asked("DELETE", ".*") > 0;
    }

    @Override
    public boolean isOver() {
        return journal().stream().anyMatch(line -> line[1].equals("end"));
    }

    @Override
    public Moment look() {
        Set<String> gone = new HashSet<>(before);
        gone.removeAll(project.listed("notion"));
        assertThat(written("deleted")).as("written down as deleted").isSubsetOf(gone);
        assertThat(gone).as("deleted").isSubsetOf(written("deleting"));
        boolean over = isOver();
        assertThat(over).as("written down as ended").isIn(false, gone.size() == 10);
        if (project.hasEnded()) {
            assertThat(over).isTrue();
            return Moment.MISSED;
        }
        if (over) {
            return Moment.AFTER;
        }
        return written("deleting").isEmpty() ? Moment.BEFORE : Moment.DURING;
    }

    @Override
    public void comeAgain() {
        Set<String> open = new HashSet<>(written("deleting"));
        open.removeAll(written("deleted"));
        project.age();
        Ended next = project.here("prune", "--no-input");
        assertThat(open).hasSizeLessThanOrEqualTo(1);
        assertThat(open).allSatisfy(id -> assertThat(next.err()).contains("An earlier run ended amid deleting " + id));
        assertThat(project.here("prune", "--yes", "--no-input").code()).isZero();
        assertThat(project.listed("notion")).containsExactly(DoomedProject.NEWEST);
        project.assertNothingIsLeft();
    }

    /** Those of this run: what can be told of them, line by line; a line without an end is none. */
    private List<String[]> journal() {
        return project.files(file -> file.toString().endsWith(".log")).stream()
                .map(file -> project.text(project.file("").relativize(file).toString()))
                .flatMap(text ->
                        text.substring(0, text.lastIndexOf('\n') + 1).lines().skip(1))
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private Set<String> written(String step) {
        return journal().stream()
                .filter(line -> line[1].equals(step))
                .map(line -> line[2])
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        project.close();
    }
}
