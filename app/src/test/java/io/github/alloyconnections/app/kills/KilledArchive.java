package io.github.alloyconnections.app.kills;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.app.Installation;
import io.github.alloyconnections.app.Launched.Ended;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** A first start, which has an archive of classes made in the background; all of it is killed at once. */
final class KilledArchive implements Killable {

    private static final String WHICH = "which --sandbox -o id";

    private final Installation installed;

    KilledArchive(Path above) throws IOException {
        installed =
                Installation.in(Files.createTempDirectory(above, "archive"), Path.of(System.getProperty("java.home")));
    }

    @Override
    public Process start() throws IOException {
        return installed.begin(WHICH);
    }

    @Override
    public boolean isAmid() {
        return !named("making.lock").isEmpty();
    }

    /** It is where it belongs, and what guarded its making is gone, which takes longer the busier the machine is. */
    @Override
    public boolean isOver() {
        return isThere() && !isAmid();
    }

    private boolean isThere() {
        return named(".size").stream().anyMatch(file -> !file.toString().contains("making.lock"));
    }

    private List<Path> named(String part) {
        try {
            return installed.named(part);
        } catch (IOException | UncheckedIOException changing) {
            return List.of();
        }
    }

    @Override
    public void kill(Process leader) throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-KILL", "--", "-" + leader.pid())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        leader.destroyForcibly().waitFor();
    }

    @Override
    public Moment look() {
        if (isOver()) {
            return Moment.AFTER;
        }
        return isThere()
                        || isAmid()
                        || !named(".jsa").isEmpty()
                        || !named(".aot").isEmpty()
                ? Moment.DURING
                : Moment.BEFORE;
    }

    @Override
    public void comeAgain() {
        for (int start = 0; start < 2; start++) {
            Ended which = installed.run(WHICH);
            assertThat(which.out()).as(which.err()).isEqualTo(DoomedProject.NEWEST + "\n");
            assertThat(which.err()).doesNotContain("[error]", "crash", "hs_err");
        }
        installed.settle(WHICH);
        Awaitility.await("nothing of the dead")
                .atMost(Duration.ofSeconds(30))
                .until(() -> named("making.lock").isEmpty());
        assertThat(named("crash")).isEmpty();
    }

    @Override
    public void close() {
        // The folder goes with the test's, and what was begun has ended.
    }
}
