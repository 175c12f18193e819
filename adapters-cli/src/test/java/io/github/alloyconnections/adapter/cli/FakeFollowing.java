package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.domain.port.host.ForFollowingProjects;
import io.github.alloyconnections.domain.settings.FollowedProject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One project, which shells may follow or not. */
public final class FakeFollowing implements ForFollowingProjects {

    public Map<String, String> variables = Map.of();
    public boolean isAllowed;
    public String place = "/state/shell";

    @Override
    public FollowedProject look() {
        return new FollowedProject("/my/project", variables, isAllowed);
    }

    @Override
    public FollowedProject allow() {
        isAllowed = true;
        return look();
    }

    @Override
    public Optional<FollowedProject> refresh() {
        return Optional.of(look()).filter(FollowedProject::allowed);
    }

    @Override
    public Optional<FollowedProject> deny() {
        Optional<FollowedProject> denied = refresh();
        isAllowed = false;
        return denied;
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public List<String> allowed() {
        return isAllowed ? List.of("/my/project") : List.of();
    }
}
