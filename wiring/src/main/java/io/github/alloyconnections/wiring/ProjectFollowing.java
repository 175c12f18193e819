package io.github.alloyconnections.wiring;

import io.github.alloyconnections.adapter.config.FollowedProjects;
import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.domain.port.host.ForFollowingProjects;
import io.github.alloyconnections.domain.settings.FollowedProject;
import java.util.List;
import java.util.Optional;

/** Lets shells follow projects, as the user's own files say. */
public final class ProjectFollowing implements ForFollowingProjects {

    private final FollowedProjects projects;

    private ProjectFollowing(FollowedProjects projects) {
        this.projects = projects;
    }

    /** In these surroundings. */
    public static ProjectFollowing in(ProcessContext surroundings) {
        return new ProjectFollowing(FollowedProjects.in(surroundings));
    }

    @Override
    public FollowedProject look() {
        return projects.look();
    }

    @Override
    public FollowedProject allow() {
        return projects.allow();
    }

    @Override
    public Optional<FollowedProject> refresh() {
        return projects.refresh();
    }

    @Override
    public Optional<FollowedProject> deny() {
        return projects.deny();
    }

    @Override
    public String place() {
        return projects.place();
    }

    @Override
    public List<String> allowed() {
        return projects.allowed();
    }
}
