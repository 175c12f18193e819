package io.github.alloyconnections.domain.lock;

import java.util.Optional;

/**
 * What writing a lock did.
 *
 * @param file as the user calls it
 * @param discarded why what stood there before was not understood, and was thrown away
 */
public record LockChange(String file, Effect effect, Optional<String> discarded) {

    /** What happened to the file. */
    public enum Effect {
        WRITTEN,
        UNCHANGED,
        /** There is no lock, and none was made. */
        ABSENT
    }
}
