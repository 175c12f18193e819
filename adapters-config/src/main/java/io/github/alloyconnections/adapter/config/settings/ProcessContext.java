package io.github.alloyconnections.adapter.config.settings;

import io.github.alloyconnections.adapter.config.file.HomeFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the process was started in: its environment, the user's home and the folder that relative names start from. */
public record ProcessContext(Map<String, String> environment, HomeFolders homes, Path workingDirectory) {

    /** What bytes become that are no text. */
    private static final char REPLACEMENT = '\uFFFD';

    public ProcessContext {
        environment = Map.copyOf(environment);
        workingDirectory = workingDirectory.toAbsolutePath().normalize();
    }

    /** The context with this home, whether or not it exists. */
    public ProcessContext(Map<String, String> environment, Path home, Path workingDirectory) {
        this(environment, HomeFolders.all(home), workingDirectory);
    }

    /** Those of this process: the one place that looks at them. */
    public static ProcessContext ofThisProcess() {
        Map<String, String> environment = System.getenv();
        HomeFolders homes =
                HomeFolders.of(environment, System.getProperty("user.home", ""), System.getProperty("java.io.tmpdir"));
        return new ProcessContext(environment, homes, Path.of(System.getProperty("user.dir")));
    }

    /** The same, started in this folder. */
    public ProcessContext in(Path folder) {
        return new ProcessContext(environment, homes, folder);
    }

    /** The same, with this API key in its environment. */
    public ProcessContext with(Secret apiKey) {
        Map<String, String> keyed = new HashMap<>(environment);
        keyed.put(SettingName.API_KEY, apiKey.reveal());
        return new ProcessContext(keyed, homes, workingDirectory);
    }

    /** The user's home. */
    public Path home() {
        return homes.settings();
    }

    /** What the user should know of where things are kept. */
    public Optional<String> notice() {
        return homes.notice().filter(told -> variable("XDG_STATE_HOME").isEmpty());
    }

    /** What keeps this process from finding files by their names. */
    public List<String> problems() {
        boolean lost = workingDirectory.toString().indexOf(REPLACEMENT) >= 0 && !Files.isDirectory(workingDirectory);
        return lost
                ? List.of("The name of the current folder cannot be read, since it is not in this process's encoding, "
                        + System.getProperty("sun.jnu.encoding")
                        + ": start with LC_ALL=C.UTF-8, or from a folder whose name is UTF-8.")
                : List.of();
    }

    /** A variable's value; an empty one is unset. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isEmpty());
    }

    /** Where the user's own settings are. */
    Path configurationFolder() {
        return folder("XDG_CONFIG_HOME", homes.settings().resolve(".config"));
    }

    /** Where what must survive between runs is kept. */
    public Path stateFolder() {
        return folder("XDG_STATE_HOME", homes.state().resolve(".local/state"));
    }

    /** Where what can be had anew is kept; a shell looks there, too. */
    public Path cacheFolder() {
        return folder("XDG_CACHE_HOME", homes.state().resolve(".cache"));
    }

    /** The XDG rule: a relative path in the variable is to be ignored. */
    private Path folder(String variable, Path otherwise) {
        return variable(variable)
                .filter(text -> text.indexOf('\0') < 0)
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(otherwise)
                .resolve("alloy-connections");
    }

    /** The environment holds secrets. */
    @Override
    public String toString() {
        return "ProcessContext[home=" + home() + ", workingDirectory=" + workingDirectory + "]";
    }
}
