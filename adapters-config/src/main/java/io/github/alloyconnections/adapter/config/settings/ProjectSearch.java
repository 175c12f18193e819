package io.github.alloyconnections.adapter.config.settings;

import io.github.alloyconnections.adapter.config.dotenv.DotEnvDocument;
import io.github.alloyconnections.adapter.config.dotenv.EnvFile;
import io.github.alloyconnections.adapter.config.file.FileOwnership;
import io.github.alloyconnections.adapter.config.file.FileStamp;
import io.github.alloyconnections.adapter.config.file.NamedPipe;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a project's settings are, seen from a folder within it: in that folder, else in the nearest one above, up to the
 * root of the repository and never beyond the home folder.
 *
 * <p>Outside a repository nothing says where a project ends. A folder above counts there only if its files speak of
 * Alloy, so that a stray {@code .env} of another program is not written to.
 */
final class ProjectSearch {

    static final String ENV = ".env";
    static final String CONF = "alloy-connections.conf";
    static final String LOCK = "alloy-connections.lock";
    private static final List<String> SETTINGS = List.of(ENV, CONF, LOCK);
    private static final String GIT = ".git";
    private static final int LOOKED_AT = SETTINGS.size() + 1;

    private final Path start;
    private final List<Place> places = new ArrayList<>();
    private final List<Place> foreign = new ArrayList<>();
    private final List<FileStamp> looked = new ArrayList<>();
    private boolean repository;

    private ProjectSearch(Path start) {
        this.start = start;
    }

    /**
     * A folder that holds settings.
     *
     * @param above how many folders it is above the one that the search began in
     */
    record Place(Path folder, int above) {

        /** What to put before the name of a file in it. */
        String prefix() {
            return "../".repeat(above);
        }

        /** The file that its settings are read from, as seen from where the search began. */
        String label() {
            return prefix()
                    + SETTINGS.stream()
                            .filter(name -> isThere(folder.resolve(name)))
                            .findFirst()
                            .orElse(CONF);
        }

        Optional<EnvFile> envFile() {
            return isThere(folder.resolve(ENV))
                    ? Optional.of(new EnvFile(folder.resolve(ENV), prefix() + ENV))
                    : Optional.empty();
        }
    }

    /** Looks from this folder upwards. */
    static ProjectSearch from(Path folder, Path home) {
        ProjectSearch search = new ProjectSearch(folder);
        search.walk(real(folder), real(home));
        if (!search.repository) {
            search.places.removeIf(place -> place.above > 0 && !speaksOfAlloy(place));
            search.foreign.clear();
        }
        return search;
    }

    /** The nearest; the folder itself if there is none. */
    Place nearest() {
        return places.isEmpty() ? new Place(start, 0) : places.get(0);
    }

    /** Those above the nearest one, from there upwards. */
    List<Place> further() {
        return places.stream().skip(1).toList();
    }

    /** Those passed over on the way to the nearest, since they are somebody else's. */
    List<Place> foreign() {
        return foreign.stream()
                .filter(place -> places.isEmpty() || place.above < nearest().above)
                .toList();
    }

    /** What the way up to the nearest looked like: a nearer one may come. */
    List<FileStamp> stamps() {
        int nearest = places.isEmpty() ? Integer.MAX_VALUE : LOOKED_AT * nearest().above;
        return looked.stream().limit(nearest).toList();
    }

    private void walk(Path from, Path home) {
        Optional<Path> at = Optional.of(from);
        for (int above = 0; at.isPresent(); above++) {
            look(new Place(above == 0 ? start : at.get(), above));
            repository = Files.exists(at.get().resolve(GIT), LinkOption.NOFOLLOW_LINKS);
            at = repository || at.get().equals(home) ? Optional.empty() : above(at.get(), home);
        }
    }

    private void look(Place place) {
        SETTINGS.forEach(name -> looked.add(FileStamp.of(place.folder.resolve(name))));
        looked.add(FileStamp.of(place.folder.resolve(GIT)));
        if (SETTINGS.stream().anyMatch(name -> isThere(place.folder.resolve(name)))) {
            (place.above == 0 || isOwn(place.folder) ? places : foreign).add(place);
        }
    }

    /** The folder above, unless it is the end of the way: not to be seen into, or everybody's, or the home. */
    private static Optional<Path> above(Path folder, Path home) {
        return Optional.ofNullable(folder.getParent())
                .filter(Files::isExecutable)
                .filter(next -> (next.getParent() != null && !next.equals(home))
                        || Files.exists(next.resolve(GIT), LinkOption.NOFOLLOW_LINKS));
    }

    /** A folder that anybody may write to tells nothing by its owner. */
    private static boolean isOwn(Path folder) {
        return FileOwnership.isOwn(folder)
                && (!FileOwnership.isWritableByAll(folder)
                        || SETTINGS.stream()
                                .map(folder::resolve)
                                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                                .allMatch(FileOwnership::isOwn));
    }

    /** A folder of that name is a virtual environment of Python. */
    private static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(file);
    }

    private static boolean speaksOfAlloy(Place place) {
        return isThere(place.folder.resolve(CONF))
                || isThere(place.folder.resolve(LOCK))
                || place.envFile().filter(ProjectSearch::namesAlloy).isPresent();
    }

    /** A named pipe, as password managers make it, is not read twice. */
    private static boolean namesAlloy(EnvFile file) {
        try {
            return NamedPipe.isOne(file.path())
                    || file.read().assignments().stream()
                            .anyMatch(assignment ->
                                    assignment.name().startsWith("ALLOY_") || SettingName.isPin(assignment.name()));
        } catch (ProjectFileException unreadable) {
            return false;
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException unknown) {
            return folder.toAbsolutePath().normalize();
        }
    }

    /** Whether this place's file gives a variable a value. */
    static boolean sets(Place place, String variable) {
        try {
            return place.envFile()
                    .filter(file -> !NamedPipe.isOne(file.path()))
                    .map(EnvFile::read)
                    .orElseGet(() -> DotEnvDocument.of(new byte[0]))
                    .effective(variable)
                    .filter(assignment -> !assignment.value().isEmpty())
                    .isPresent();
        } catch (ProjectFileException unreadable) {
            return false;
        }
    }
}
