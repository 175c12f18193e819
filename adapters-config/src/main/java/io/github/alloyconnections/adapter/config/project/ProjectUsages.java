package io.github.alloyconnections.adapter.config.project;

import io.github.alloyconnections.adapter.config.settings.Locations;
import io.github.alloyconnections.adapter.config.settings.Origin;
import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.adapter.config.settings.SettingName;
import io.github.alloyconnections.adapter.config.settings.Sources;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.port.driven.UsageSearch;
import io.github.alloyconnections.domain.usage.Usage;
import io.github.alloyconnections.domain.usage.UsageReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks through the environment, the settings files and, if they are the project's concern, all files around them. */
public final class ProjectUsages implements UsageSearch {

    private static final String VARIABLE = "environment variable ";

    private final ProcessContext surroundings;
    private final Locations locations;
    private final Scope scope;
    private final Limits limits;

    /** Which files count. */
    public enum Scope {
        /** All of the project's. */
        PROJECT,
        /** Those of settings alone, because the connections are a simulator's and the sources cannot mean them. */
        SETTINGS
    }

    /** How far a search goes. */
    public record Limits(int files, int bytesOfFile, Duration time) {

        public static Limits standard() {
            return new Limits(20_000, 1 << 21, Duration.ofSeconds(5));
        }
    }

    public ProjectUsages(ProcessContext surroundings, Locations locations, Scope scope, Limits limits) {
        this.surroundings = surroundings;
        this.locations = locations;
        this.scope = scope;
        this.limits = limits;
    }

    @Override
    public UsageReport find(Set<ConnectionId> ids) {
        return ids.isEmpty() ? UsageReport.none() : new Search(new UsageScan(ids)).report();
    }

    /** One search, while it goes on. */
    private final class Search {

        private final UsageScan scan;
        private final Set<Usage> found = new LinkedHashSet<>();
        private final List<String> gaps = new ArrayList<>();
        private final long deadline = System.nanoTime() + limits.time().toNanos();
        private int read;
        private int tooLarge;
        private int unreadable;

        Search(UsageScan scan) {
            this.scan = scan;
        }

        UsageReport report() {
            environment();
            Set<Path> settings = settingsFiles();
            settings.forEach(file -> file(file, true));
            if (scope == Scope.PROJECT) {
                project(settings);
            }
            describeGaps();
            Set<String> counting = counting();
            List<Usage> sorted = found.stream()
                    .map(usage -> usage.pin() && !counting.contains(usage.place()) ? usage.outranked() : usage)
                    .sorted(Comparator.comparing(Usage::counts)
                            .thenComparing(Usage::pin)
                            .reversed()
                            .thenComparing(Usage::source)
                            .thenComparing(usage -> usage.line().orElse(0)))
                    .toList();
            return new UsageReport(
                    sorted, read, gaps.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", gaps)));
        }

        private void environment() {
            surroundings.environment().forEach((name, value) -> {
                found.addAll(scan.of(value, VARIABLE + name, SettingName.isPin(name)));
            });
        }

        /** The places that pins are taken from; if the file cannot be read, nothing is. */
        private Set<String> counting() {
            Set<String> places = new LinkedHashSet<>();
            try {
                Sources.read(surroundings, locations, Map.of())
                        .pins()
                        .forEach((name, origin) -> places.add(
                                origin.kind() == Origin.Kind.ENVIRONMENT ? VARIABLE + name : origin.shown()));
            } catch (ProjectFileException unreadable) {
                return places;
            }
            return places;
        }

        private Set<Path> settingsFiles() {
            Set<Path> files = new LinkedHashSet<>(List.of(
                    locations.envFile().path(),
                    locations.projectConf().path(),
                    locations.userConf().path()));
            files.addAll(ProjectFiles.dotEnvIn(surroundings.workingDirectory()));
            files.addAll(ProjectFiles.dotEnvIn(locations.envFile().directory()));
            return files;
        }

        private void project(Set<Path> seen) {
            ProjectFiles files = ProjectFiles.around(locations.project().folder(), surroundings, limits.files());
            for (Path file : files.files()) {
                if (System.nanoTime() - deadline > 0) {
                    gaps.add("the search ended after " + limits.time().toSeconds() + " s");
                    return;
                }
                boolean dotEnv = FileKind.isDotEnv(file);
                if (!seen.contains(file) && (dotEnv || !Files.isSymbolicLink(file))) {
                    file(file, dotEnv);
                }
            }
            if (!files.isComplete()) {
                gaps.add("there are more than " + limits.files() + " files, or folders that cannot be read");
            }
        }

        private void file(Path file, boolean holdsPins) {
            try {
                SourceContent content = SourceContent.read(file, limits.bytesOfFile());
                tooLarge += content.tooLarge() ? 1 : 0;
                content.bytes().ifPresent(bytes -> {
                    read++;
                    found.addAll(scan.of(bytes, label(file), holdsPins));
                });
            } catch (IOException failure) {
                unreadable++;
            }
        }

        private void describeGaps() {
            if (tooLarge > 0) {
                gaps.add(tooLarge + (tooLarge == 1 ? " file is" : " files are") + " larger than "
                        + limits.bytesOfFile() / 1024 + " KiB");
            }
            if (unreadable > 0) {
                gaps.add(unreadable + (unreadable == 1 ? " file" : " files") + " cannot be read");
            }
        }

        private String label(Path file) {
            Path from = surroundings.workingDirectory();
            return file.equals(locations.envFile().path())
                    ? locations.envFile().label()
                    : file.startsWith(from) || !file.equals(locations.userConf().path())
                            ? from.relativize(file.toAbsolutePath().normalize()).toString()
                            : file.toString();
        }
    }
}
