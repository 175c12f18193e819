package io.github.alloyconnections.adapter.config.git;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs git on behalf of a project that need not be trusted, for a short time. */
public final class GitCommand {

    private static final Set<String> PASSED_ON = Set.of("PATH", "HOME", "XDG_CONFIG_HOME");

    private final Map<String, String> environment;
    private final Duration patience;

    public GitCommand(Map<String, String> environment, Duration patience) {
        this.environment = environment;
        this.patience = patience;
    }

    /** The top folder of the work tree that a folder is in. */
    public static Optional<Path> workTree(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** Its exit code; -1 if there is no git, or it does not end in time. */
    public int run(Path folder, Redirect output, String... arguments) {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            return -1;
        }
        List<String> command = new ArrayList<>(List.of(program.get().toString()));
        // A repository's own settings may name programs for git to start; none of them is needed here.
        command.addAll(List.of("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output)
                .redirectError(Redirect.DISCARD);
        process.environment().clear();
        environment.forEach((variable, value) -> {
            if (PASSED_ON.contains(variable)) {
                process.environment().put(variable, value);
            }
        });
        try {
            return finished(process.start());
        } catch (IOException absent) {
            return -1;
        }
    }

    /** Never one of the project's own, which a relative folder in {@code PATH} would make it. */
    private Optional<Path> program() {
        return Stream.of(environment.getOrDefault("PATH", "").split(":", -1))
                .filter(folder -> folder.startsWith("/") && folder.indexOf('\0') < 0)
                .map(folder -> Path.of(folder, "git"))
                .filter(Files::isExecutable)
                .findFirst();
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
