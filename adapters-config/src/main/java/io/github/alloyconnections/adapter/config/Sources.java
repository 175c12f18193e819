package io.github.alloyconnections.adapter.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every source of settings, the strongest first: flags, environment, {@code .env}, conf files, built-in. */
final class Sources {

    private final List<Function<String, Optional<Sourced>>> layers;
    private final List<String> problems;

    private Sources(List<Function<String, Optional<Sourced>>> layers, List<String> problems) {
        this.layers = List.copyOf(layers);
        this.problems = List.copyOf(problems);
    }

    /** Reads all files anew. */
    static Sources read(Surroundings surroundings, Locations locations, Map<String, Sourced> given) {
        return over(surroundings, locations, given, locations.envFile().read());
    }

    /** The same, with this content in place of the project's file. */
    static Sources over(
            Surroundings surroundings, Locations locations, Map<String, Sourced> given, DotEnvDocument envFile) {
        ConfFile project = ConfFile.read(locations.projectConf());
        ConfFile user = ConfFile.read(locations.userConf());
        Map<String, Sourced> builtIn = BuiltIn.settings();
        List<Function<String, Optional<Sourced>>> layers = List.of(
                name -> Optional.ofNullable(given.get(name)),
                name -> variable(surroundings, name),
                name -> locations.inEnvFile(envFile, name),
                name -> filled(project, name),
                name -> filled(user, name),
                name -> Optional.ofNullable(builtIn.get(name)));
        List<String> problems = new ArrayList<>(project.problems());
        problems.addAll(user.problems());
        return new Sources(layers, problems);
    }

    /** A tunable's name in the environment would be somebody else's variable, such as {@code timeout}. */
    private static Optional<Sourced> variable(Surroundings surroundings, String name) {
        return SettingName.TUNABLES.contains(name)
                ? Optional.empty()
                : surroundings.variable(name).map(value -> new Sourced(value, Origin.environment()));
    }

    private static Optional<Sourced> filled(ConfFile conf, String name) {
        return Optional.ofNullable(conf.values().get(name))
                .filter(sourced -> !sourced.value().isEmpty());
    }

    /** What is wrong with the files themselves. */
    List<String> problems() {
        return problems;
    }

    /** The strongest source's say. */
    Optional<Sourced> find(String name) {
        return all(name).findFirst();
    }

    /** What each source says, the strongest first. */
    Stream<Sourced> all(String name) {
        return layers.stream().flatMap(layer -> layer.apply(name).stream());
    }
}
