package io.github.alloyconnections.adapter.config;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Asks git whether it would take a file in; without git, or outside a work tree, there is nothing to warn of. */
final class GitIgnore {

    private static final Set<String> PASSED_ON = Set.of("PATH", "HOME", "XDG_CONFIG_HOME");
    private static final int NOT_IGNORED = 1;

    private final Map<String, String> environment;
    private final Duration patience;

    GitIgnore(Map<String, String> environment, Duration patience) {
        this.environment = environment;
        this.patience = patience;
    }

    static GitIgnore in(Surroundings surroundings) {
        return new GitIgnore(surroundings.environment(), Duration.ofSeconds(2));
    }

    /** Starts a process, but only inside a work tree. */
    boolean isKnownToLeaveOpen(EnvFile file) {
        Path folder = file.directory();
        return isInWorkTree(folder) && exitCode(folder, "./" + file.path().getFileName()) == NOT_IGNORED;
    }

    private static boolean isInWorkTree(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return true;
            }
        }
        return false;
    }

    /** A repository's own settings may name programs for git to start; none of them is needed here. */
    private int exitCode(Path folder, String name) {
        ProcessBuilder command = new ProcessBuilder(
                        "git",
                        "-c",
                        "core.fsmonitor=false",
                        "-c",
                        "core.hooksPath=/dev/null",
                        "check-ignore",
                        "-q",
                        "--",
                        name)
                .directory(folder.toFile())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        command.environment().clear();
        environment.forEach((variable, value) -> {
            if (PASSED_ON.contains(variable)) {
                command.environment().put(variable, value);
            }
        });
        try {
            return finished(command.start());
        } catch (IOException absent) {
            return -1;
        }
    }

    private int finished(Process git) {
        try {
            return git.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) ? git.exitValue() : -1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return -1;
        } finally {
            git.destroyForcibly();
        }
    }
}
