package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.app.TrialProject.Printed;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that prunes and is killed amid it: what it wrote down is what happened. */
class KilledPruneIT {

    private static final Duration LATENCY = Duration.ofMillis(60);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void a_killed_run_leaves_a_journal_that_tells_the_truth(int requests) throws Exception {
        SandboxOptions options = SandboxOptions.of("seed", TrialProject.CLOCK).withLatency(LATENCY);
        try (Sandbox sandbox = Sandbox.start(options)) {
            TrialProject project = project(sandbox);
            Set<String> before = listed(project);
            Process process = start();
            awaitDeletions(sandbox, requests, process);
            process.destroyForcibly().waitFor();
            List<String[]> journal = journal();
            Set<String> gone = new HashSet<>(before);
            gone.removeAll(listed(project));

            assertThat(written(journal, "deleted")).isSubsetOf(gone);
            assertThat(gone).isSubsetOf(written(journal, "deleting"));
            assertThat(journal).noneMatch(line -> line[1].equals("end"));
            assertTold(project, journal);
        }
    }

    /** What the journal leaves open is said before anything else is deleted. */
    private static void assertTold(TrialProject project, List<String[]> journal) {
        Set<String> open = new HashSet<>(written(journal, "deleting"));
        open.removeAll(written(journal, "deleted"));
        Printed next = project.command("prune");
        assertThat(open).hasSizeLessThanOrEqualTo(1);
        assertThat(open).allSatisfy(id -> assertThat(next.err()).contains("An earlier run ended amid deleting " + id));
    }

    private TrialProject project(Sandbox sandbox) {
        return new TrialProject(folder).against(sandbox);
    }

    private Process start() throws IOException {
        ProcessBuilder program = MainProcess.in(folder, "prune", "--yes")
                .redirectOutput(folder.resolve("stdout").toFile());
        program.environment()
                .put("HOME", Files.createDirectories(folder.resolve("home")).toString());
        return program.start();
    }

    /** Returns while the last of them is under way, or hardly over. */
    private void awaitDeletions(Sandbox sandbox, int count, Process process) {
        while (deletions(sandbox) < count) {
            assertThat(process.isAlive())
                    .as(() -> "it runs until it is killed, but says " + said())
                    .isTrue();
            Thread.onSpinWait();
        }
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("stderr"));
        } catch (IOException e) {
            return "nothing";
        }
    }

    private static long deletions(Sandbox sandbox) {
        return sandbox.requests().stream()
                .filter(request -> request.method().equals("DELETE"))
                .count();
    }

    private List<String[]> journal() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("home/.local/state/alloy-connections/prunes"))) {
            Path only = files.collect(Collectors.toList()).get(0);
            return Files.readAllLines(only).stream()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    private static Set<String> written(List<String[]> journal, String step) {
        return journal.stream()
                .filter(line -> line[1].equals(step))
                .map(line -> line[2])
                .collect(Collectors.toSet());
    }

    private static Set<String> listed(TrialProject project) {
        return project.command("list", "-o", "id").out().lines().collect(Collectors.toSet());
    }
}
