package io.github.alloyconnections.domain.settings;

import java.util.List;
import java.util.Optional;

/**
 * What writing settings down would change.
 *
 * @param file the project's file, as the user named it
 * @param lines what it would say of each setting
 * @param ignoring what git's list should say, so that the file is not committed; empty where it does, or nobody asks git
 * @param inGit whether git holds the file, so that what is written there goes where the repository goes
 */
public record SettingsPlan(String file, List<Line> lines, Optional<IgnoreLine> ignoring, boolean inGit) {

    public SettingsPlan {
        lines = List.copyOf(lines);
    }

    /** Whether anything would be written. */
    public boolean changesNothing() {
        return ignoring.isEmpty() && lines.stream().allMatch(line -> line.effect() == Effect.UNCHANGED);
    }

    /** Whether this setting has another value there, which would be lost. */
    public boolean replaces(String name) {
        return lines.stream().anyMatch(line -> line.name().equals(name) && line.effect() == Effect.REPLACED);
    }

    /**
     * One line.
     *
     * @param shown its value, secrets masked
     */
    public record Line(String name, String shown, Effect effect) {}

    /** What becomes of a line. */
    public enum Effect {
        ADDED,
        /** Another value stands there now. */
        REPLACED,
        UNCHANGED
    }

    /**
     * A line for git's list of what it leaves alone.
     *
     * @param file the list, as the user would name it
     */
    public record IgnoreLine(String file, String line) {}
}
