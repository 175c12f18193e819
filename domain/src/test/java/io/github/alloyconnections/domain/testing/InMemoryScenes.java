package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Plays every scene with the fakes. */
public final class InMemoryScenes {

    private static final Duration WAIT = Duration.ofSeconds(30);

    private InMemoryScenes() {}

    /** A project before this scene. */
    public static InMemoryProject play(Scene scene) {
        return switch (scene) {
            case SEED -> InMemoryProject.ofSeed().answering(Seed.all(), Answer.worksWith(1));
            case EMPTY -> new InMemoryProject();
            case KEY_OWNER -> ofKey();
            case WRONG_OWNER -> wrongOwner();
            case UNLISTED ->
                InMemoryProject.ofSeed()
                        .answering(Seed.all(), Answer.notFound())
                        .answering(Seed.UNLISTED, Answer.works());
            case DEAD_NEWEST -> InMemoryProject.ofSeed().answering(Seed.id(11), Answer.revoked());
            case ALL_DEAD -> allDead();
            case LIMITED -> InMemoryProject.ofSeed().answering(Seed.all(), Answer.limited());
            case MIXED -> mixed();
            case RATE_LIMITED -> failing(Kind.RATE_LIMITED, Answer.rateLimited(WAIT));
            case OUTAGE -> failing(Kind.UNAVAILABLE, Answer.unavailable());
            case GARBAGE -> failing(Kind.UNREADABLE, Answer.unreadable());
            case KEY_REFUSED -> failing(Kind.KEY_REFUSED, Answer.denied(401));
            case KEY_MISSING -> keyMissing();
        };
    }

    private static InMemoryProject ofKey() {
        InMemoryProject project = new InMemoryProject().runAs(Seed.KEY);
        Seed.all()
                .forEach(one ->
                        project.with(AConnection.of(one.id()).ownedBy(Seed.KEY).build()));
        return project;
    }

    private static InMemoryProject wrongOwner() {
        InMemoryProject project = InMemoryProject.ofSeed().answering(Seed.all(), Answer.notFound());
        Seed.all().forEach(one -> project.answering(one.id(), Seed.KEY, Answer.works()));
        return project;
    }

    private static InMemoryProject allDead() {
        List<Answer> deaths = List.of(Answer.notFound(), Answer.revoked(), Answer.notFound(), Answer.denied(401));
        InMemoryProject project = InMemoryProject.ofSeed();
        for (int number = 1; number <= Seed.all().size(); number++) {
            project.answering(Seed.id(number), deaths.get((number - 1) % deaths.size()));
        }
        return project;
    }

    private static InMemoryProject mixed() {
        Connection one = AConnection.of("6911a9905a9db0c0de000101").build();
        Connection twin = AConnection.of("6911a9905a9db0c0de000102").undated().build();
        Connection slack = AConnection.of("69119b8a5a9db0c0de000301")
                .ofConnector(Seed.SLACK)
                .build();
        Connection twilio = AConnection.of("69119baf5a9db0c0de00030b")
                .ofConnector(new ConnectorId("twilio"))
                .build();
        Connection stray =
                AConnection.of("69119baf5a9db0c0de00030c").ofNoConnector().build();
        InMemoryProject project = new InMemoryProject().with(one, slack, stray, twin, twilio);
        project.directory().skip(4);
        return project;
    }

    private static InMemoryProject failing(Kind kind, Answer answer) {
        InMemoryProject project = InMemoryProject.ofSeed();
        RemoteServiceException failure = failure(kind);
        project.directory().fail(failure);
        project.catalog().fail(failure);
        project.authorization().failAltogether(failure);
        project.probe().answerEverywhere(answer);
        return project;
    }

    private static InMemoryProject keyMissing() {
        InMemoryProject project = failing(Kind.KEY_MISSING, Answer.works());
        project.probe().fail(failure(Kind.KEY_MISSING));
        return project;
    }

    /** A failure as an adapter would word it. */
    public static RemoteServiceException failure(Kind kind) {
        return new RemoteServiceException(
                kind,
                "Tried to list connections but failed because: " + kind,
                kind == Kind.RATE_LIMITED ? Optional.of(WAIT) : Optional.empty());
    }
}
