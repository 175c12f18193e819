package io.github.alloyconnections.adapter.config.settings;

import io.github.alloyconnections.adapter.config.dotenv.DotEnvDocument;
import io.github.alloyconnections.adapter.config.dotenv.EnvFile;
import io.github.alloyconnections.adapter.config.file.FileStamp;
import io.github.alloyconnections.adapter.config.file.OwnWrites;
import io.github.alloyconnections.domain.settings.Overrides;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which files a project's settings are read from.
 *
 * @param writes counts what this process writes into them, and into others of the project
 */
public record Locations(
        EnvFile envFile, ConfPlace projectConf, ConfPlace userConf, ProjectPlace project, OwnWrites writes) {

    private static final String CONF = ProjectSearch.CONF;

    /** The files that these flags and surroundings mean; their names are known to be possible ones. */
    public static Locations of(ProcessContext surroundings, Overrides overrides) {
        return of(surroundings, overrides, new OwnWrites());
    }

    /** The same; what is written into them is added to this count. */
    public static Locations of(ProcessContext surroundings, Overrides overrides, OwnWrites writes) {
        ProjectPlace project = ProjectPlace.of(surroundings, overrides);
        String envLabel = overrides.envFile().orElse(project.prefix() + ProjectSearch.ENV);
        Path envPath = overrides
                .envFile()
                .map(named -> surroundings.workingDirectory().resolve(named))
                .orElseGet(() -> project.folder().resolve(ProjectSearch.ENV));
        Path user = surroundings.configurationFolder().resolve(CONF);
        return new Locations(
                new EnvFile(envPath, envLabel),
                overrides
                        .configFile()
                        .map(named -> project(surroundings.workingDirectory().resolve(named), named))
                        .orElseGet(() -> project(envPath.resolveSibling(CONF), besides(envLabel, CONF))),
                new ConfPlace(user, user.toString(), Origin.Kind.USER_FILE),
                project,
                writes);
    }

    private static ConfPlace project(Path path, String label) {
        return new ConfPlace(path, label, Origin.Kind.PROJECT_FILE);
    }

    private static String besides(String envLabel, String name) {
        return Path.of(envLabel).resolveSibling(name).toString();
    }

    /** What the team agreed on stands beside the project's file; it holds no setting. */
    public EnvFile lock() {
        return new EnvFile(
                envFile.path().resolveSibling(ProjectSearch.LOCK), besides(envFile.label(), ProjectSearch.LOCK));
    }

    /** What the files look like from outside. */
    public List<FileStamp> stamps() {
        List<FileStamp> stamps = new ArrayList<>(project.stamps());
        stamps.addAll(
                List.of(FileStamp.of(envFile.path()), FileStamp.of(projectConf.path()), FileStamp.of(userConf.path())));
        return stamps;
    }

    /** The assignment that counts in the project's file, unless its value is empty. */
    Optional<SourcedText> inEnvFile(DotEnvDocument document, String name) {
        // A tunable's name would be somebody else's variable there, too.
        return document.effective(SettingName.TUNABLES.contains(name) ? "" : name)
                .filter(assignment -> !assignment.value().isEmpty())
                .map(assignment -> new SourcedText(
                        assignment.value(),
                        new Origin(
                                Origin.Kind.PROJECT_FILE,
                                envFile.label() + ":" + assignment.line(),
                                envFile.path().toString())));
    }
}
