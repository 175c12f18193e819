package io.github.alloyconnections.adapter.config.settings;

import io.github.alloyconnections.adapter.config.dotenv.DotEnvDocument;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every source of settings, the strongest first: flags, environment, {@code .env}, conf files, built-in. */
public final class Sources {

    private final List<Function<String, Optional<SourcedText>>> layers;
    private final List<ConfFile> confFiles;
    private final Set<String> names;

    private Sources(List<Function<String, Optional<SourcedText>>> layers, List<ConfFile> confFiles, Set<String> names) {
        this.names = Set.copyOf(names);
        this.layers = List.copyOf(layers);
        this.confFiles = List.copyOf(confFiles);
    }

    /** Reads all files anew. */
    public static Sources read(ProcessContext surroundings, Locations locations, Map<String, SourcedText> given) {
        return over(surroundings, locations, given, locations.envFile().read());
    }

    /** The same, with this content in place of the project's file. */
    public static Sources over(
            ProcessContext surroundings, Locations locations, Map<String, SourcedText> given, DotEnvDocument envFile) {
        ConfFile project = ConfFile.read(locations.projectConf());
        ConfFile user = ConfFile.read(locations.userConf());
        Map<String, SourcedText> builtIn = BuiltIn.settings();
        List<Function<String, Optional<SourcedText>>> layers = List.of(
                name -> Optional.ofNullable(given.get(name)),
                name -> variable(surroundings, name),
                name -> locations.inEnvFile(envFile, name),
                name -> filled(project, name),
                name -> filled(user, name),
                name -> Optional.ofNullable(builtIn.get(name)));
        Set<String> names = new HashSet<>(surroundings.environment().keySet());
        envFile.assignments().forEach(assignment -> names.add(assignment.name()));
        names.addAll(project.values().keySet());
        names.addAll(user.values().keySet());
        return new Sources(layers, List.of(project, user), names);
    }

    /** A tunable's name in the environment would be somebody else's variable, such as {@code timeout}. */
    private static Optional<SourcedText> variable(ProcessContext surroundings, String name) {
        return SettingName.TUNABLES.contains(name)
                ? Optional.empty()
                : surroundings.variable(name).map(value -> new SourcedText(value, Origin.environment()));
    }

    private static Optional<SourcedText> filled(ConfFile conf, String name) {
        return Optional.ofNullable(conf.values().get(name))
                .filter(sourced -> !sourced.value().isEmpty());
    }

    /** Where each pin that is set anywhere is taken from, by its variable. */
    public Map<String, Origin> pins() {
        Map<String, Origin> origins = new HashMap<>();
        names.stream()
                .filter(SettingName::isPin)
                .forEach(name -> find(name).ifPresent(found -> origins.put(name, found.origin())));
        return origins;
    }

    /** The names under which the conf files hold probes. */
    Set<String> probes() {
        return names.stream().filter(SettingName::isProbe).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is wrong with the conf files themselves. */
    List<String> problems() {
        return confFiles.stream().flatMap(conf -> conf.problems().stream()).toList();
    }

    /** What is odd about them. */
    public List<String> remarks() {
        return confFiles.stream().flatMap(conf -> conf.remarks().stream()).toList();
    }

    /** What the place that this value stands in says of another variable; empty if it says nothing of it. */
    public Optional<String> beside(SourcedText sourced, String variable) {
        return all(variable)
                .filter(other -> other.origin().place().equals(sourced.origin().place()))
                .map(SourcedText::value)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** The strongest source's say. */
    public Optional<SourcedText> find(String name) {
        return all(name).findFirst();
    }

    /** What each source says, the strongest first. */
    public Stream<SourcedText> all(String name) {
        return layers.stream().flatMap(layer -> layer.apply(name).stream());
    }
}
