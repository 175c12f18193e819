package io.github.alloyconnections.adapter.config.settings;

import io.github.alloyconnections.adapter.config.file.FileStamp;
import io.github.alloyconnections.domain.settings.Overrides;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The folder that a project's settings belong to, and what should be said of how it was found. */
public final class ProjectPlace {

    private final Path folder;
    private final String prefix;
    private final Optional<ProjectSearch> search;

    private ProjectPlace(Path folder, String prefix, Optional<ProjectSearch> search) {
        this.folder = folder;
        this.prefix = prefix;
        this.search = search;
    }

    /** Found upwards, unless a flag names the project's file. */
    static ProjectPlace of(ProcessContext surroundings, Overrides overrides) {
        Path current = surroundings.workingDirectory();
        if (overrides.envFile().isPresent()) {
            return new ProjectPlace(current, "", Optional.empty());
        }
        ProjectSearch search = ProjectSearch.from(current, surroundings.home());
        ProjectSearch.Place nearest = search.nearest();
        return new ProjectPlace(nearest.folder(), nearest.prefix(), Optional.of(search));
    }

    /** Where the project is: what is looked through begins there. */
    public Path folder() {
        return folder;
    }

    /** What leads there from the current folder, to be put before the name of a file. */
    String prefix() {
        return prefix;
    }

    /** The words for a folder that is not the current one; empty if it is. */
    public Optional<String> found() {
        return search.filter(looked -> !prefix.isEmpty())
                .map(looked -> "the project is found in " + prefix.substring(0, prefix.length() - 1) + ": "
                        + looked.nearest().label() + " is taken");
    }

    /** What is missing here and would be found further up, and what was passed over since it is somebody else's. */
    public List<String> notices(String variable, boolean isSet) {
        List<String> notices = new ArrayList<>();
        search.ifPresent(looked -> {
            looked.foreign()
                    .forEach(place -> notices.add(place.label()
                            + " is not read, since it or its folder belongs to another user; --env-file "
                            + place.prefix() + ProjectSearch.ENV + " takes it all the same"));
            looked.further().stream()
                    .filter(place -> !isSet && ProjectSearch.sets(place, variable))
                    .findFirst()
                    .ifPresent(place -> notices.add(variable + " stands in " + place.label() + ", and not in "
                            + looked.nearest().label() + ", which is nearer and the one that is read: --env-file "
                            + place.label() + " takes it from there"));
        });
        return notices;
    }

    /** Which further folders have settings of their own. */
    public List<String> remarks() {
        return search.stream()
                .flatMap(looked -> looked.further().stream()
                        .map(place -> place.label() + " is the project's further up and is not read: "
                                + looked.nearest().label() + " is nearer"))
                .toList();
    }

    /** What a server looks at to notice that another folder is the nearest now. */
    List<FileStamp> stamps() {
        return search.map(ProjectSearch::stamps).orElse(List.of());
    }
}
