package io.github.alloyconnections.domain.port.host;

import io.github.alloyconnections.domain.settings.FollowedProject;
import java.util.List;
import java.util.Optional;

/**
 * Which projects a person lets a shell follow: while it stands in the folder of one, the pins of its file are in the
 * shell's environment. What is allowed is kept outside the project, so that no project can allow itself.
 */
public interface ForFollowingProjects {

    /**
     * What the file of the project around the current folder says, whether or not that is allowed.
     *
     * @throws io.github.alloyconnections.domain.failure.ProjectFileException if it cannot be read
     */
    FollowedProject look();

    /**
     * Allows that project from now on, with the values its file has now.
     *
     * @throws io.github.alloyconnections.domain.failure.ProjectFileException if its file cannot be read, or what is
     *     allowed cannot be kept
     */
    FollowedProject allow();

    /** Takes the values anew from the file; empty, and nothing is kept, if the project is not allowed. */
    Optional<FollowedProject> refresh();

    /** Allows it no longer; empty if it was not allowed. */
    Optional<FollowedProject> deny();

    /** The folder in which what is allowed is kept, for a shell to look into. */
    String place();

    /** The folders that are allowed, in the order of their names. */
    List<String> allowed();
}
