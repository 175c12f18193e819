package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import io.github.alloyconnections.domain.port.host.ForGrantingAccess;
import io.github.alloyconnections.domain.port.host.ForServingUsers;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.service.AnswerClaim;
import io.github.alloyconnections.domain.service.AuditEntry;
import io.github.alloyconnections.domain.service.AuditQuery;
import io.github.alloyconnections.domain.service.Delivery;
import io.github.alloyconnections.domain.service.DeliveryQuery;
import io.github.alloyconnections.domain.service.KnownAnswer;
import io.github.alloyconnections.domain.service.KnownState;
import io.github.alloyconnections.domain.service.Page;
import io.github.alloyconnections.domain.service.StateQuery;
import io.github.alloyconnections.domain.service.StoredAnswer;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.testing.InMemoryAuditTrail;
import io.github.alloyconnections.domain.testing.InMemoryDeliveries;
import io.github.alloyconnections.domain.testing.InMemoryGrantedTokens;
import io.github.alloyconnections.domain.testing.InMemoryStoredAnswers;
import io.github.alloyconnections.domain.usecase.granting.GrantingAccess;
import io.github.alloyconnections.domain.watch.SharedChanges;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/** Users whose projects a test sets, and what was written down of them. */
public final class FakeUsers implements ForServingUsers {

    private final Function<UserId, OpenProject> opening;
    private final Map<UserId, OpenProject> opened = new ConcurrentHashMap<>();
    final List<AuditEntry> noted = new CopyOnWriteArrayList<>();
    final List<StateQuery> stateQueries = new CopyOnWriteArrayList<>();
    final List<AuditQuery> auditQueries = new CopyOnWriteArrayList<>();
    private final Map<UserId, InMemoryStoredAnswers> answers = new ConcurrentHashMap<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    final List<SharedChanges> followers = new CopyOnWriteArrayList<>();
    private final InMemoryAuditTrail granted = new InMemoryAuditTrail();
    private final ForGrantingAccess access =
            new GrantingAccess(new InMemoryGrantedTokens(), granted, Samples.CLOCK, new Random(4711));
    volatile Duration maxAge = Duration.ZERO;
    final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    volatile boolean unwritable;
    volatile Runnable whenWaiting = () -> {};
    volatile Page<KnownState> states = new Page<>(List.of(), Optional.empty());

    FakeUsers(Function<UserId, OpenProject> opening) {
        this.opening = opening;
    }

    @Override
    public OpenProject of(UserId user) {
        return opened.computeIfAbsent(user, opening);
    }

    @Override
    public ProjectSettings settings() {
        return opening.apply(new UserId("anybody")).settings();
    }

    @Override
    public void follow(SharedChanges changes) {
        followers.add(changes);
    }

    /** The users that were ever asked for. */
    List<UserId> asked() {
        return new ArrayList<>(opened.keySet());
    }

    @Override
    public CompletableFuture<KnownAnswer> known(UserId user, String question) {
        return inTime(() -> {
            questions.add(question);
            return answers(user).look(question);
        });
    }

    private <T> CompletableFuture<T> inTime(Supplier<T> question) {
        try {
            requireReachable();
            return CompletableFuture.completedFuture(question.get());
        } catch (ProjectFileException away) {
            return CompletableFuture.failedFuture(away);
        }
    }

    @Override
    public void keep(UserId user, String question, KnownAnswer before, StoredAnswer answer) {
        answers(user).keep(question, before, answer);
    }

    @Override
    public Optional<AnswerClaim> claim(UserId user, String question, Duration atMost) {
        requireReachable();
        Optional<AnswerClaim> claim = answers(user).claim(question, atMost);
        if (claim.isEmpty()) {
            whenWaiting.run();
        }
        return claim;
    }

    @Override
    public void release(UserId user, String question, AnswerClaim claim) {
        answers(user).release(question, claim);
    }

    /** What was looked for when this was done. */
    String questionOf(Runnable asking) {
        questions.clear();
        asking.run();
        return questions.get(0);
    }

    /** What is kept of this user's answers. */
    InMemoryStoredAnswers answers(UserId user) {
        return answers.computeIfAbsent(user, any -> new InMemoryStoredAnswers());
    }

    @Override
    public Duration maxAge() {
        return maxAge;
    }

    @Override
    public void requireReachable() {
        if (unwritable) {
            throw new ProjectFileException(Kind.AWAY, "the database", "it cannot be reached");
        }
    }

    @Override
    public Page<KnownState> states(StateQuery query) {
        stateQueries.add(query);
        return states;
    }

    @Override
    public Page<AuditEntry> audit(AuditQuery query) {
        auditQueries.add(query);
        return new Page<>(noted, Optional.of("further"));
    }

    @Override
    public Page<Delivery> deliveries(DeliveryQuery query) {
        return deliveries.page(query);
    }

    @Override
    public Optional<Delivery> sendAgain(String id) {
        return deliveries.again(id, Samples.NOW);
    }

    @Override
    public ForGrantingAccess access() {
        return access;
    }

    @Override
    public CompletableFuture<AuditEntry> note(AuditEntry entry) {
        return inTime(() -> {
            noted.add(entry);
            return entry;
        });
    }

    @Override
    public void close() {
        // There is nothing to let go of.
    }
}
