package io.github.alloyconnections.domain.pin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What changing the pin did, or would do, to the project's file.
 *
 * @param variable the name whose value is concerned
 * @param file the file, as the user named it
 * @param previous the value that the file held before; empty if there was none
 * @param current the value it holds afterwards; empty after an unpin
 * @param effect what happened to the file
 * @param diff the lines that change, other values masked; empty if none
 * @param notices what the user should know besides, such as a value in the environment that outranks the file
 */
public record PinChange(
        String variable,
        String file,
        Optional<String> previous,
        Optional<String> current,
        Effect effect,
        String diff,
        List<String> notices) {

    /** What happened to the file. */
    public enum Effect {
        WRITTEN,
        UNCHANGED,
        /** Nothing was written, because only a preview was asked for. */
        PREVIEWED
    }

    public PinChange {
        notices = List.copyOf(notices);
    }

    /** The same, with one thing more to know. */
    public PinChange noting(String notice) {
        return new PinChange(
                variable,
                file,
                previous,
                current,
                effect,
                diff,
                Stream.concat(notices.stream(), Stream.of(notice)).toList());
    }
}
