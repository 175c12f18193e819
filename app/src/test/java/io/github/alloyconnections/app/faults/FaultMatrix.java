package io.github.alloyconnections.app.faults;

import io.github.alloyconnections.app.CommandHere.Ended;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The cells, and what became of each. */
final class FaultMatrix {

    /** Three tries of two seconds, their pauses and a busy machine; what lasts longer has hung. */
    private static final int LONGEST_SECONDS = 100;

    private final Path folder;
    private final int sideBySide;
    private final AtomicInteger stages = new AtomicInteger();

    /** A command line as it is when nothing is wrong: its exit code, and whom it asks. */
    record Healthy(Invocation invocation, int code, Set<Endpoint> asked) {}

    /** What became of a cell; nothing wrong, if there are no complaints. */
    record Outcome(Cell cell, int code, List<String> complaints) {

        @Override
        public String toString() {
            return cell + ": " + String.join(", ", complaints);
        }
    }

    FaultMatrix(Path folder, int sideBySide) {
        this.folder = folder;
        this.sideBySide = sideBySide;
    }

    /** What each command line does against an Alloy that is well. */
    List<Healthy> healthy() {
        return inParallel(Invocations.all().stream()
                .map(invocation -> new Work<>(invocation, () -> healthy(invocation)))
                .toList());
    }

    private Healthy healthy(Invocation invocation) {
        try (Stage stage = stage()) {
            Ended ended = stage.run(invocation, () -> {});
            Set<Endpoint> asked = EnumSet.noneOf(Endpoint.class);
            asked.addAll(stage.alloy().asked());
            return new Healthy(invocation, ended.code(), asked);
        }
    }

    /** A cell, and how its command is if nothing is wrong. */
    record Trial(Healthy command, Cell cell) {}

    /** Each of these faults at every endpoint that the command asks, and at all of them. */
    static List<Trial> trials(Healthy command, List<Fault> faults) {
        List<Trial> trials = new ArrayList<>();
        Stream.concat(command.asked().stream(), Stream.of(Endpoint.ANY))
                .forEach(where -> faults.stream()
                        .filter(fault -> where == Endpoint.ANY || !fault.refusesConnections())
                        .forEach(
                                fault -> trials.add(new Trial(command, new Cell(command.invocation(), where, fault)))));
        return trials;
    }

    List<Outcome> run(List<Trial> trials) {
        return inParallel(trials.stream()
                .map(trial -> new Work<>(trial.cell(), () -> outcome(trial.command(), trial.cell())))
                .toList());
    }

    private Outcome outcome(Healthy command, Cell cell) {
        try (Stage stage = stage()) {
            Ended ended = stage.run(cell.invocation(), () -> stage.alloy().breakAt(cell.where(), cell.fault()));
            return new Outcome(cell, ended.code(), Judge.complaints(cell, command.code(), ended, stage));
        }
    }

    private Stage stage() {
        return new Stage(folder.resolve("stage-" + stages.incrementAndGet()));
    }

    private record Work<T>(Object what, Callable<T> task) {}

    private <T> List<T> inParallel(List<Work<T>> work) {
        ExecutorService threads = Executors.newFixedThreadPool(sideBySide);
        try {
            List<Future<T>> futures =
                    work.stream().map(each -> threads.submit(each.task())).toList();
            List<T> done = new ArrayList<>();
            for (int i = 0; i < futures.size(); i++) {
                done.add(ended(futures.get(i), work.get(i).what()));
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T ended(Future<T> future, Object what) {
        try {
            return future.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("it did not end: " + what, e);
        } catch (ExecutionException e) {
            throw new AssertionError("it failed: " + what, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
