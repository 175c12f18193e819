package io.github.alloyconnections.adapter.config.project;

import io.github.alloyconnections.adapter.config.dotenv.EnvFile;
import io.github.alloyconnections.adapter.config.file.FileOwnership;
import io.github.alloyconnections.adapter.config.file.IoReason;
import io.github.alloyconnections.adapter.config.git.GitIgnore;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.Check.Result;
import io.github.alloyconnections.domain.diagnosis.Check.Subject;
import io.github.alloyconnections.domain.port.driven.ProjectFacts;
import io.github.alloyconnections.domain.settings.Flaw;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.settings.Setting;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What can be said of the settings and of the project's file without asking Alloy. What takes looking at other files, or
 * at the network's settings, is looked for only when it is asked for.
 */
public final class FileFacts implements ProjectFacts {

    private final ProjectSettings settings;
    private final EnvFile file;
    private final GitIgnore git;
    private final Optional<String> account;
    private final Supplier<List<String>> remarks;
    private final Optional<String> whereabouts;
    private final Supplier<List<Check>> network;

    public FileFacts(
            ProjectSettings settings,
            Optional<String> account,
            EnvFile file,
            GitIgnore git,
            Supplier<List<String>> remarks,
            Optional<String> whereabouts,
            Supplier<List<Check>> network) {
        this.remarks = remarks;
        this.whereabouts = whereabouts;
        this.settings = settings;
        this.account = account;
        this.file = file;
        this.git = git;
        this.network = network;
    }

    @Override
    public Owner owner() {
        return settings.owner();
    }

    @Override
    public Optional<String> account() {
        return account;
    }

    @Override
    public List<Setting> settings() {
        return settings.shown();
    }

    @Override
    public List<String> problems() {
        return settings.flaws().stream().map(Flaw::problem).toList();
    }

    @Override
    public List<String> remarks() {
        return Stream.concat(whereabouts.stream(), remarks.get().stream()).toList();
    }

    @Override
    public List<Check> fileChecks() {
        List<Check> checks = new ArrayList<>();
        whereabouts.ifPresent(words -> checks.add(Check.passed(Subject.FILES, "project folder", words)));
        settings.flaws().forEach(flaw -> checks.add(flawed(flaw)));
        if (settings.flaws().stream().noneMatch(flaw -> flaw.kind() == Flaw.Kind.PROJECT_FILE)) {
            checks.addAll(ofFile());
        }
        checks.addAll(new LeftoverChecks(file, git).all());
        remarks.get()
                .forEach(remark -> checks.add(Check.of(
                        Subject.FILES,
                        "settings files",
                        Result.WARNING,
                        remark,
                        NextStep.run(CommandName.STATUS, "shows where each setting comes from"))));
        checks.addAll(network.get());
        return checks;
    }

    private Check flawed(Flaw flaw) {
        boolean unreadable = flaw.kind() == Flaw.Kind.PROJECT_FILE;
        return Check.of(
                unreadable ? Subject.FILES : Subject.SETTINGS,
                unreadable ? "project file" : "settings",
                Result.FAILED,
                flaw.problem(),
                unreadable
                        ? NextStep.other("ls -ld " + quoted(), "shows what is there, and who may read it")
                        : NextStep.run(CommandName.STATUS, "shows where each setting comes from"));
    }

    private List<Check> ofFile() {
        if (Files.isDirectory(file.path())) {
            return List.of();
        }
        if (!Files.exists(file.path())) {
            return List.of(Check.of(
                    Subject.FILES,
                    "project file",
                    Result.WARNING,
                    "there is no " + file.label() + " yet",
                    NextStep.run(CommandName.USE, "it chooses a connection and writes the file")));
        }
        return List.of(
                Check.passed(Subject.FILES, "project file", file.label() + " can be read"), privacy(), gitIgnored());
    }

    private Check privacy() {
        String name = "private file";
        try {
            return FileOwnership.of(file.path())
                            .filter(FileOwnership::isOpenToOthers)
                            .isEmpty()
                    ? Check.passed(Subject.FILES, name, file.label() + " can be read by its owner and group alone")
                    : Check.of(
                            Subject.FILES,
                            name,
                            Result.WARNING,
                            file.label() + " can be read by everybody on this machine",
                            NextStep.other("chmod 600 " + quoted(), "it may hold your API key"));
        } catch (IOException failure) {
            return new Check(Subject.FILES, name, Result.SKIPPED, IoReason.of(failure), Optional.empty());
        }
    }

    private Check gitIgnored() {
        String name = "git-ignored file";
        return git.isKnownToLeaveOpen(file)
                ? Check.of(
                        Subject.FILES,
                        name,
                        Result.WARNING,
                        file.label() + " is not git-ignored",
                        NextStep.other(
                                "echo " + file.ignored() + " >> " + file.ignoring(), "a key in it could be committed"))
                : Check.passed(Subject.FILES, name, file.label() + " is not on its way into a git repository");
    }

    /** As a POSIX shell takes it for one plain word. */
    private String quoted() {
        return file.quoted();
    }
}
