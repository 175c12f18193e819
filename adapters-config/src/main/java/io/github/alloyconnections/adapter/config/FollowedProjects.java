package io.github.alloyconnections.adapter.config;

import io.github.alloyconnections.adapter.config.dotenv.Assignment;
import io.github.alloyconnections.adapter.config.dotenv.EnvFile;
import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.adapter.config.project.AllowedFolders;
import io.github.alloyconnections.adapter.config.settings.Locations;
import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.adapter.config.settings.SettingName;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.settings.FollowedProject;
import io.github.alloyconnections.domain.settings.Overrides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which projects shells may follow: the project is found as for every command, and only its own file is read. */
public final class FollowedProjects {

    private static final Pattern PIN = Pattern.compile("CONNECTION_ID(_[A-Z0-9_]+)?");

    /** What a shell may take as it is, whatever it does with it. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._@+:-]{1,200}");

    private final ProcessContext surroundings;
    private final AllowedFolders folders;

    private FollowedProjects(ProcessContext surroundings) {
        this.surroundings = surroundings;
        this.folders = new AllowedFolders(new StateFolder(surroundings.stateFolder()));
    }

    /** As they are kept in these surroundings. */
    public static FollowedProjects in(ProcessContext surroundings) {
        return new FollowedProjects(surroundings);
    }

    /** What the file of the project around the current folder says. */
    public FollowedProject look() {
        Reading reading = read();
        return reading.as(folders.holds(reading.folder));
    }

    /** Allows that project, with the values its file has now. */
    public FollowedProject allow() {
        Reading reading = read();
        folders.keep(reading.folder, reading.variables, reading.time);
        return reading.as(true);
    }

    /** The same, if it is allowed already. */
    public Optional<FollowedProject> refresh() {
        return folders.holds(folder(file())) ? Optional.of(allow()) : Optional.empty();
    }

    /** Allows it no longer; empty if it was not allowed. */
    public Optional<FollowedProject> deny() {
        Path folder = folder(file());
        return folders.drop(folder)
                ? Optional.of(new FollowedProject(folder.toString(), Map.of(), false))
                : Optional.empty();
    }

    /** Where what is allowed is kept. */
    public String place() {
        return folders.place().toString();
    }

    /** The folders that are allowed. */
    public List<String> allowed() {
        return folders.all();
    }

    private record Reading(Path folder, Map<String, String> variables, Instant time) {

        FollowedProject as(boolean allowed) {
            return new FollowedProject(folder.toString(), variables, allowed);
        }
    }

    private EnvFile file() {
        return Locations.of(surroundings, Overrides.none()).envFile();
    }

    private Reading read() {
        EnvFile file = file();
        // The time first: what is written in between makes the file newer than what was read.
        Instant time = time(file.path());
        Map<String, String> variables = new LinkedHashMap<>();
        for (Assignment assignment : file.read().assignments()) {
            variables.remove(assignment.name());
            value(assignment).ifPresent(value -> variables.put(assignment.name(), value));
        }
        return new Reading(folder(file), variables, time);
    }

    private static Path folder(EnvFile file) {
        Path folder = file.directory();
        try {
            return folder.toRealPath();
        } catch (IOException gone) {
            return folder.toAbsolutePath().normalize();
        }
    }

    private static Instant time(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException none) {
            return Instant.EPOCH;
        }
    }

    /** What a shell is to have of it, if it is one of ours. */
    private static Optional<String> value(Assignment assignment) {
        Stream<String> values = switch (assignment.name()) {
            case SettingName.USER_ID -> Stream.of(assignment.value());
            default ->
                PIN.matcher(assignment.name()).matches()
                        ? ConnectionId.pasted(assignment.value()).map(ConnectionId::value).stream()
                        : Stream.empty();
        };
        return values.filter(value -> HARMLESS.matcher(value).matches()).findFirst();
    }
}
