package io.github.alloyconnections.domain.usage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One id put in the place of others, or what that would change.
 *
 * @param files those that change, each whole or not at all
 * @param left places that stay as they are, and why
 * @param gap what was not looked at; empty if everything was
 */
public record Rewriting(List<FileChange> files, List<Left> left, Optional<String> gap) {

    public Rewriting {
        files = List.copyOf(files);
        left = List.copyOf(left);
    }

    /**
     * A file that changes.
     *
     * @param places in how many lines
     * @param diff the lines that differ
     */
    public record FileChange(String file, int places, String diff) {}

    /** A place that stays. */
    public record Left(String place, String reason) {}

    /** In how many lines anything changes. */
    public int places() {
        return files.stream().mapToInt(FileChange::places).sum();
    }

    /** The same, with these left as well. */
    public Rewriting leaving(List<Left> others, Optional<String> overlooked) {
        return new Rewriting(
                files, Stream.concat(others.stream(), left.stream()).toList(), overlooked);
    }
}
