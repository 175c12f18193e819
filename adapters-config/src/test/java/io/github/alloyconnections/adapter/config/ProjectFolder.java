package io.github.alloyconnections.adapter.config;

import io.github.alloyconnections.adapter.config.dotenv.EnvFile;
import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.domain.settings.Overrides;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A project and a home of its own in a temporary folder. */
public final class ProjectFolder {

    private final Path root;
    private final Map<String, String> environment = new HashMap<>();

    public ProjectFolder(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(root.resolve("project"));
        Files.createDirectories(root.resolve("home"));
        // Only what git needs to be found.
        environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    }

    public ProjectFolder with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public ProjectFolder file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    public ProjectFolder env(String text) throws IOException {
        return file("project/.env", text);
    }

    public Path path(String name) {
        return root.resolve(name);
    }

    public Path envPath() {
        return root.resolve("project/.env");
    }

    public String envText() throws IOException {
        return Files.readString(envPath(), StandardCharsets.UTF_8);
    }

    public List<String> namesInProject() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> found = Files.list(root.resolve("project"))) {
            found.forEach(path -> names.add(path.getFileName().toString()));
        }
        names.sort(String::compareTo);
        return names;
    }

    public ProcessContext surroundings() {
        return new ProcessContext(environment, root.resolve("home"), root.resolve("project"));
    }

    public EnvFile envFile() {
        return new EnvFile(envPath(), ".env");
    }

    public StateFolder state() {
        return new StateFolder(surroundings().stateFolder());
    }

    public ConfiguredProject load() {
        return load(Overrides.none());
    }

    public ConfiguredProject load(Overrides overrides) {
        return ConfigAdapters.in(surroundings()).load(overrides);
    }
}
