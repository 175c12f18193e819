package io.github.alloyconnections.adapter.config.settings;

import io.github.alloyconnections.adapter.config.dotenv.DotEnvDocument;
import io.github.alloyconnections.adapter.config.dotenv.EnvFile;
import io.github.alloyconnections.adapter.config.file.BoundedFile;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which files the project's own framework reads where this program reads one, and what follows from that. */
public final class ReadingOrder {

    private static final int LONGEST_MANIFEST = 1 << 20;
    private static final Set<String> MODES = Set.of("development", "production", "test", "dev", "prod");

    private final ProcessContext surroundings;
    private final EnvFile file;
    private final Path folder;

    public ReadingOrder(ProcessContext surroundings, EnvFile file) {
        this.surroundings = surroundings;
        this.file = file;
        this.folder = file.directory();
    }

    /** A line of another file that says something about a name. */
    private record Line(String file, int number) {
        @Override
        public String toString() {
            return file + ":" + number;
        }
    }

    /**
     * What should be known: the order, if other files take part in it, and each setting that another file has.
     *
     * @param origin where a setting comes from here
     */
    public List<String> remarks(Function<String, Optional<Origin>> origin) {
        List<String> others = others();
        List<String> remarks = new ArrayList<>();
        if (others.isEmpty()) {
            return remarks;
        }
        remarks.add(order(others));
        for (String name :
                List.of(SettingName.API_KEY, SettingName.USER_ID, SettingName.BASE_URL, SettingName.CONNECTION_ID)) {
            boolean here = origin.apply(name)
                    .filter(found -> found.kind() != Origin.Kind.BUILT_IN)
                    .isPresent();
            line(others, name)
                    .ifPresent(line -> remarks.add(
                            name + " stands in " + line + " too" + (here ? "" : ", and nowhere that is read here")
                                    + ": --env-file " + line.file() + " takes it from there"));
        }
        return remarks;
    }

    /** The order of the framework, as far as it is certain. */
    private String order(List<String> others) {
        String read = file.label() + " is the file that is read here";
        Optional<Framework> framework = framework().filter(found -> found != Framework.PLAIN);
        if (framework.isEmpty()) {
            return read + "; " + String.join(", ", others) + (others.size() == 1 ? " is not" : " are not")
                    + ", and frameworks that read " + (others.size() == 1 ? "it" : "them") + " put it before .env";
        }
        String mode = mode(framework.get());
        return read + "; " + framework.get().shownName() + " reads, the strongest first, "
                + String.join(", ", framework.get().files(mode)) + " ("
                + framework.get().modeVariable() + "=" + mode
                + "; here are " + String.join(", ", present()) + ")";
    }

    /** A warning for who writes this name into the project's file: another file has the last word. */
    public Optional<String> outranking(String name) {
        return line(stronger(), name)
                .map(line -> line + " sets " + name + " too, and "
                        + framework()
                                .filter(found -> found != Framework.PLAIN)
                                .map(Framework::shownName)
                                .orElse("what reads it (Next.js, Vite and others)")
                        + " takes it before " + file.label() + "; --env-file " + line.file() + " writes there");
    }

    /** The files beside the project's that outrank it, the strongest first. */
    private List<String> stronger() {
        String own = String.valueOf(file.path().getFileName());
        List<String> order = framework()
                .filter(found -> found != Framework.PLAIN)
                .map(found -> found.files(mode(found)))
                .orElseGet(() ->
                        Stream.concat(others().stream(), Stream.of(".env")).toList());
        int place = order.indexOf(own);
        return place < 0
                ? List.of()
                : order.subList(0, place).stream().filter(this::isThere).toList();
    }

    /** Those beside the project's own that frameworks read. */
    private List<String> others() {
        if (framework().filter(found -> found == Framework.PLAIN).isPresent()) {
            return List.of();
        }
        String own = String.valueOf(file.path().getFileName());
        return present().stream().filter(name -> !name.equals(own)).toList();
    }

    private List<String> present() {
        Stream<String> ofModes =
                MODES.stream().sorted().flatMap(mode -> Stream.of(".env." + mode + ".local", ".env." + mode));
        return Stream.concat(Stream.concat(ofModes, Stream.of(".env.local")), Stream.of(".env"))
                .filter(this::isThere)
                .toList();
    }

    private boolean isThere(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    private Optional<Line> line(List<String> files, String name) {
        return files.stream()
                .flatMap(each -> content(each).effective(name).stream()
                        .filter(assignment -> !assignment.value().isEmpty())
                        .map(assignment -> new Line(label(each), assignment.line())))
                .findFirst();
    }

    private DotEnvDocument content(String name) {
        try {
            return new EnvFile(folder.resolve(name), name).read();
        } catch (ProjectFileException unreadable) {
            return DotEnvDocument.of(new byte[0]);
        }
    }

    /** As the project's own file is named, so that it can be given to {@code --env-file}. */
    private String label(String name) {
        return Path.of(file.label()).resolveSibling(name).toString();
    }

    private Optional<Framework> framework() {
        for (Framework each : Framework.values()) {
            if (each.isNamedIn(manifest(each.manifest()))) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private String manifest(String name) {
        try {
            return BoundedFile.read(folder.resolve(name), name, LONGEST_MANIFEST)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .orElse("");
        } catch (ProjectFileException unreadable) {
            return "";
        }
    }

    private String mode(Framework framework) {
        return surroundings
                .variable(framework.modeVariable())
                .filter(text -> text.matches("[A-Za-z0-9_-]{1,40}"))
                .orElse(framework.usualMode());
    }

    /**
     * A framework whose project names it, and that reads more files than {@code .env}; none is listed whose order is not
     * written in its own manual.
     */
    private enum Framework {
        NEXT("Next.js", "package.json", "\"next\"\\s*:", "NODE_ENV", true),
        CREATE_REACT_APP("Create React App", "package.json", "\"react-scripts\"\\s*:", "NODE_ENV", true),
        DOTENV_FLOW("dotenv-flow", "package.json", "\"dotenv-flow\"\\s*:", "NODE_ENV", false),
        VITE("Vite", "package.json", "\"vite\"\\s*:", "NODE_ENV", false),
        RAILS("dotenv-rails", "Gemfile", "(?m)^\\s*gem\\s+['\"]dotenv-rails['\"]", "RAILS_ENV", true),
        SYMFONY("Symfony", "composer.json", "\"symfony/dotenv\"\\s*:", "APP_ENV", false),
        PLAIN("dotenv", "package.json", "\"dotenv\"\\s*:", "NODE_ENV", false);

        private final String shownName;
        private final String manifest;
        private final Pattern mark;
        private final String modeVariable;
        private final boolean localBeforeMode;

        Framework(String shownName, String manifest, String mark, String modeVariable, boolean localBeforeMode) {
            this.shownName = shownName;
            this.manifest = manifest;
            this.mark = Pattern.compile(mark);
            this.modeVariable = modeVariable;
            this.localBeforeMode = localBeforeMode;
        }

        String shownName() {
            return shownName;
        }

        /** The file that says whether a project uses it. */
        String manifest() {
            return manifest;
        }

        boolean isNamedIn(String text) {
            return mark.matcher(text).find();
        }

        /** The variable that says what it runs as, such as {@code production}. */
        String modeVariable() {
            return modeVariable;
        }

        /** What it runs as if nobody says. */
        String usualMode() {
            return this == SYMFONY ? "dev" : "development";
        }

        /** The files it reads when it runs as this, the strongest first. */
        List<String> files(String mode) {
            if (this == PLAIN) {
                return List.of(".env");
            }
            String local = ".env.local";
            String ofMode = ".env." + mode;
            boolean test = mode.equals("test");
            if (test && this != VITE) {
                return List.of(ofMode + ".local", ofMode, ".env");
            }
            return localBeforeMode
                    ? List.of(ofMode + ".local", local, ofMode, ".env")
                    : List.of(ofMode + ".local", ofMode, local, ".env");
        }
    }
}
