package io.github.alloyconnections.adapter.config.project;

import io.github.alloyconnections.adapter.config.dotenv.EnvFile;
import io.github.alloyconnections.adapter.config.file.Leftovers;
import io.github.alloyconnections.adapter.config.git.GitIgnore;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.Check.Result;
import io.github.alloyconnections.domain.diagnosis.Check.Subject;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.text.ShellWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds copies of the project's file that a killed run left, where no start could remove them or git has them. */
record LeftoverChecks(EnvFile file, GitIgnore git) {

    private static final String NAME = "left-over copy";

    List<Check> all() {
        List<Check> checks = new ArrayList<>();
        Leftovers.folders(file.path()).forEach(folder -> Leftovers.in(folder).forEach(path -> checks.add(lying(path))));
        if (isInGit()) {
            checks.add(failed(
                    "git has a file " + Leftovers.PATTERN + ", a copy that a killed run left; a key in it is known to"
                            + " whoever has the repository, so replace the key, too",
                    NextStep.other(
                            "git rm --cached -- " + ShellWords.alwaysQuoted(Leftovers.PATTERN),
                            "takes it out of the next commit")));
        }
        return checks;
    }

    private static Check lying(Path leftover) {
        return failed(
                leftover + " is a copy that a killed run left, or one that is being written right now; it may hold your"
                        + " API key",
                NextStep.other("rm -f -- " + ShellWords.alwaysQuoted(leftover.toString()), "removes the copy"));
    }

    private static Check failed(String detail, NextStep remedy) {
        return Check.of(Subject.FILES, NAME, Result.FAILED, detail, remedy);
    }

    private boolean isInGit() {
        try {
            return git.isKnownToHold(file.directory(), Leftovers.PATTERN);
        } catch (ProjectFileException noFolder) {
            return false;
        }
    }
}
