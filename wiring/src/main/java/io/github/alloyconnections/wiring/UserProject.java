package io.github.alloyconnections.wiring;

import io.github.alloyconnections.adapter.postgres.UserState;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.port.driven.ConnectionProbe;
import io.github.alloyconnections.domain.port.driven.DrivenPorts;
import io.github.alloyconnections.domain.port.driven.TidyingPorts;
import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.domain.port.driving.ForSettingUp;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.service.CallPriority;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.usage.Rewriting;
import io.github.alloyconnections.domain.usage.UsageReport;
import io.github.alloyconnections.domain.usecase.ConnectionsCore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One user's project over shared state. What speaks to Alloy is that of the project whose settings these are, and ends with
 * that one.
 *
 * @param base the project whose settings these are
 */
record UserProject(Opened base, ProjectSettings settings, Core core) implements OpenProject {

    static UserProject of(Opened base, UserId user, UserState state, Clock clock) {
        UserFence fence = new UserFence(base.connected().alloy().as(CallPriority.PROGRAM), Owner.of(user));
        return of(base, fence, fence.probe(ProjectOpener.probe(fence.alloy(), base.project())), state, clock);
    }

    /** Whose connections nobody waits for to be looked at; the witness sees what their probes showed. */
    static UserProject behindOthers(
            Opened base, UserId user, UserState state, Clock clock, UnaryOperator<ConnectionProbe> witness) {
        UserFence fence = new UserFence(base.connected().alloy().as(CallPriority.RECHECK), Owner.of(user));
        ConnectionProbe probe = fence.probe(ProjectOpener.probe(fence.alloy(), base.project()));
        return of(base, fence, witness.apply(probe), state, clock);
    }

    private static UserProject of(Opened base, UserFence fence, ConnectionProbe probe, UserState state, Clock clock) {
        ChoosingPorts choosing = new ChoosingPorts(
                fence.directory(),
                probe,
                fence.alloy().catalog(),
                fence.identity(),
                fence.users(),
                state.pins(),
                new NoProject.Facts(fence.owner(), base.project().settings().shown()),
                state.retired(),
                state.accounts(),
                new NoProject.NoMarks(),
                state.history());
        DrivenPorts ports = new DrivenPorts(
                choosing,
                fence.alloy().authorization(),
                state.attempts(),
                tidying(fence, state),
                fence.alloy().actions(),
                fence.alloy().shapes(),
                new NoProject.NoLock());
        Core core = ConnectionsCore.over(ports, base.project().budget(), clock);
        return new UserProject(base, settings(base.settings(), fence.owner()), core);
    }

    /** Whether it is over that very project: one with the same settings may speak to Alloy by another client. */
    boolean isOver(OpenProject other) {
        OpenProject mine = base;
        return mine == other;
    }

    private static TidyingPorts tidying(UserFence fence, UserState state) {
        return new TidyingPorts(
                fence.removal(),
                state.journal(),
                ids -> UsageReport.none(),
                (places, by, preview) -> new Rewriting(List.of(), List.of(), Optional.empty()),
                ProjectOpener::pause);
    }

    private static ProjectSettings settings(ProjectSettings base, Owner owner) {
        return new ProjectSettings(
                base.connector(),
                base.defaultConnector(),
                owner,
                base.baseUrl(),
                "the database",
                base.redirectUri(),
                base.server(),
                base.shown(),
                base.flaws(),
                base.refusal());
    }

    @Override
    public ForSettingUp settingUp() {
        throw new IllegalStateException("a user of a service sets nothing up");
    }

    @Override
    public List<String> notices() {
        return List.of();
    }

    @Override
    public void close() {
        // What it stands on is closed by whoever opened that.
    }
}
