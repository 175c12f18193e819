package io.github.alloyconnections.adapter.config.git;

import io.github.alloyconnections.adapter.config.dotenv.EnvFile;
import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Asks git whether it would take a file in; without git, or outside a work tree, there is nothing to warn of. */
public final class GitIgnore {

    private static final int NOT_IGNORED = 1;

    private final GitCommand git;

    GitIgnore(Map<String, String> environment, Duration patience) {
        this.git = new GitCommand(environment, patience);
    }

    public static GitIgnore in(ProcessContext surroundings) {
        return new GitIgnore(surroundings.environment(), Duration.ofSeconds(2));
    }

    /** Starts a process, but only inside a work tree. */
    public boolean isKnownToLeaveOpen(EnvFile file) {
        Path folder = file.directory();
        return GitCommand.workTree(folder).isPresent()
                && git.run(
                                folder,
                                Redirect.DISCARD,
                                "check-ignore",
                                "-q",
                                "--",
                                "./" + file.path().getFileName())
                        == NOT_IGNORED;
    }

    /** Whether git holds a file of such a name, in this folder or below. */
    public boolean isKnownToHold(Path folder, String pattern) {
        return GitCommand.workTree(folder).isPresent()
                && git.run(folder, Redirect.DISCARD, "ls-files", "--error-unmatch", "--", pattern) == 0;
    }
}
