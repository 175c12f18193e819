package io.github.alloyconnections.contract.recording;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.KnownAccount;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeOutcome.Cause;
import io.github.alloyconnections.domain.naming.Alias;
import io.github.alloyconnections.domain.naming.MarkEdit;
import io.github.alloyconnections.domain.selection.Retirement;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** A project made by chance: connections of several owners and accounts, good and bad, and whatever else a decision sees. */
final class AWorld {

    private static final List<Answer> ANSWERS = List.of(
            Answer.works(),
            Answer.worksWith(3),
            Answer.worksWith(0),
            Answer.limited(),
            Answer.revoked(),
            Answer.denied(401),
            Answer.notFound(),
            Answer.notFound(),
            Answer.notProbeable(),
            Answer.unavailable(),
            Answer.rateLimited(Duration.ofSeconds(7)),
            Answer.inconclusive(Cause.NOT_ALLOY, "a page of something else"));

    private static final List<Kind> TROUBLES =
            List.of(Kind.UNAVAILABLE, Kind.RATE_LIMITED, Kind.KEY_REFUSED, Kind.WRONG_ADDRESS, Kind.UNREADABLE);

    private static final List<String> NAMES = List.of(
            "Eddie's Notion", "Team", "Team (2)", "", "\u202egnp\u0007.exe", "日本語 \uD83D\uDE80", "\"quoted\\\"");

    private final Random chance;
    final InMemoryProject project = new InMemoryProject();

    AWorld(long seed) {
        chance = new Random(seed);
        project.at(new UnevenClock());
        boolean named = chance.nextBoolean();
        project.runAs(named ? Seed.USER : Owner.key());
        List<Connection> connections = connections();
        project.with(connections);
        connections.forEach(each -> project.answering(each.id(), each.owner(), oneOf(ANSWERS)));
        accounts(connections);
        project(connections);
        surroundings();
        project.within(new ProbeBudget(1 + chance.nextInt(12), Duration.ofSeconds(30), 1 + chance.nextInt(4)));
    }

    private List<Connection> connections() {
        List<Connection> made = new ArrayList<>();
        List<Owner> owners = List.of(Seed.USER, Seed.USER, Owner.key(), other(1), other(2));
        int count = chance.nextInt(14);
        for (int i = 0; i < count; i++) {
            AConnection row = AConnection.of(Seed.numbered(1 + i)).ownedBy(oneOf(owners));
            row = chance.nextInt(4) == 0 ? row : row.named(oneOf(NAMES));
            row = chance.nextInt(4) == 0 ? row.undated() : row;
            row = chance.nextInt(3) == 0 ? row.updatedAt(Seed.NOW.minusSeconds(chance.nextInt(100_000))) : row;
            made.add(row.build());
        }
        return made;
    }

    private void accounts(List<Connection> connections) {
        for (Connection each : connections) {
            switch (chance.nextInt(4)) {
                case 0 -> project.tidying().identity().tellNothing(each.id());
                case 1 -> project.tidying().identity().tell(each.id(), new Account("other", Optional.of("Other")));
                case 2 ->
                    project.accounts()
                            .remember(List.of(new KnownAccount(
                                    each.id(),
                                    each.updatedAt(),
                                    new Account("known", Optional.empty(), Optional.of("p")))));
                default -> {}
            }
        }
    }

    private void project(List<Connection> connections) {
        if (!connections.isEmpty() && chance.nextBoolean()) {
            project.pinned(oneOf(connections).id());
        } else if (chance.nextInt(3) == 0) {
            project.pins().edit(Seed.NOTION, chance.nextBoolean() ? Seed.UNLISTED.value() : "no id at all");
            project.answering(Seed.UNLISTED, oneOf(ANSWERS));
        }
        for (Connection each : connections) {
            if (chance.nextInt(6) == 0) {
                project.retired().retire(new Retirement(each.id(), Seed.NOW.plusSeconds(60)));
            }
            if (chance.nextInt(6) == 0) {
                project.marks()
                        .write(new MarkEdit.Name(
                                new Alias("n" + each.id().value().charAt(23), each.id())));
            }
        }
    }

    private void surroundings() {
        if (chance.nextBoolean()) {
            project.knowing(id(1), id(2));
        } else if (chance.nextInt(4) == 0) {
            project.knowingNobody(trouble());
        }
        if (chance.nextInt(10) == 0) {
            project.directory().fail(trouble());
        } else if (chance.nextInt(5) == 0) {
            project.directory().failFor(other(1), trouble());
        }
        if (chance.nextInt(8) == 0) {
            project.catalog().fail(trouble());
        }
        if (chance.nextInt(6) == 0) {
            project.directory().skip(2).leaveUntold(1);
        }
    }

    private RemoteServiceException trouble() {
        return new RemoteServiceException(
                oneOf(TROUBLES), "Tried this but failed because: of that", Optional.of(Duration.ofSeconds(9)));
    }

    private <T> T oneOf(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }

    private static UserId id(int number) {
        return new UserId("68c30000000000000000000" + number);
    }

    private static Owner other(int number) {
        return Owner.of(id(number));
    }

    /** Which of these a person may have named. */
    ConnectionId anyId() {
        return Seed.numbered(1 + chance.nextInt(14));
    }

    /** Each reading is later than the one before, whoever reads it, as on a real machine. */
    private static final class UnevenClock extends Clock {

        private final AtomicLong readings = new AtomicLong();

        @Override
        public Instant instant() {
            long reading = readings.incrementAndGet();
            return Seed.NOW.plusNanos(reading * 1_234_567 % 1_000_000_007 + reading * 1_000);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
