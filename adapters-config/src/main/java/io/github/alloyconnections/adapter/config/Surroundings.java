package io.github.alloyconnections.adapter.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What the process was started in: its environment, the user's home and the folder that relative names start from. */
public record Surroundings(Map<String, String> environment, Path home, Path workingDirectory) {

    public Surroundings {
        environment = Map.copyOf(environment);
        home = home.toAbsolutePath().normalize();
        workingDirectory = workingDirectory.toAbsolutePath().normalize();
    }

    /** Those of this process: the one place that looks at them. */
    public static Surroundings ofThisProcess() {
        Map<String, String> environment = System.getenv();
        String home = Optional.ofNullable(environment.get("HOME"))
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> System.getProperty("user.home"));
        return new Surroundings(environment, Path.of(home), Path.of(System.getProperty("user.dir")));
    }

    /** A variable's value; an empty one is unset. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isEmpty());
    }

    /** Where the user's own settings are. */
    Path configurationFolder() {
        return folder("XDG_CONFIG_HOME", ".config");
    }

    /** Where what must survive between runs is kept. */
    Path stateFolder() {
        return folder("XDG_STATE_HOME", ".local/state");
    }

    /** The XDG rule: a relative path in the variable is to be ignored. */
    private Path folder(String variable, String otherwise) {
        return variable(variable)
                .filter(text -> text.indexOf('\0') < 0)
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(home.resolve(otherwise))
                .resolve("alloy-connections");
    }

    /** The environment holds secrets. */
    @Override
    public String toString() {
        return "Surroundings[home=" + home + ", workingDirectory=" + workingDirectory + "]";
    }
}
