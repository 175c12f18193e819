package io.github.alloyconnections.domain.port.host;

/** Telling others of what has happened to users; done again and again by every instance. */
@FunctionalInterface
public interface ForTellingOfEvents {

    /**
     * Sends what is due, a few at the most; how many these were.
     *
     * @throws io.github.alloyconnections.domain.failure.ProjectFileException if the state cannot be had now
     */
    int round();
}
