package io.github.alloyconnections.wiring;

import io.github.alloyconnections.adapter.postgres.PostgresStore;
import io.github.alloyconnections.adapter.postgres.PostgresStore.Tenant;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.ProjectFileException;
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
import io.github.alloyconnections.domain.service.RecheckPlan;
import io.github.alloyconnections.domain.service.StateQuery;
import io.github.alloyconnections.domain.service.StoredAnswer;
import io.github.alloyconnections.domain.settings.DatabaseAddress;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.usecase.ConnectionsCore;
import io.github.alloyconnections.domain.watch.SharedChanges;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The users of one API key, over a database that other instances use, too. */
public final class UserProjects implements ForServingUsers {

    private static final int MOST = 5_000;

    private final ScheduledExecutorService daily = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "users-daily");
        thread.setDaemon(true);
        return thread;
    });
    private final PostgresStore store;
    private final Supplier<Opened> base;
    private final Clock clock;
    private final ForGrantingAccess access;
    private final List<Runnable> endings = new CopyOnWriteArrayList<>();
    private final Map<UserId, UserProject> latest = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UserId, UserProject> eldest) {
            return size() > MOST;
        }
    };
    private final Runnable sharingNoMore;

    private UserProjects(PostgresStore store, Supplier<Opened> base, Runnable sharingNoMore, Clock clock) {
        this.store = store;
        this.base = base;
        this.sharingNoMore = sharingNoMore;
        this.clock = clock;
        this.access = ConnectionsCore.granting(store.tokens(), store.audit(), clock, new SecureRandom());
    }

    /**
     * Opens the database, and makes its tables if they are missing.
     *
     * @param base the project whose settings and whose Alloy are used, as it is now
     */
    public static UserProjects open(DatabaseAddress address, Supplier<Opened> base, Clock clock) {
        return open(address, tenant(base.get()), base, clock);
    }

    static UserProjects open(DatabaseAddress address, String tenant, Supplier<Opened> base, Clock clock) {
        Opened now = base.get();
        PostgresStore store = PostgresStore.open(
                address,
                new Tenant(
                        tenant,
                        now.settings().baseUrl().toString(),
                        now.settings().defaultConnector(),
                        now.project().serving().webhook().isPresent()),
                clock);
        try {
            store.tend(now.project().serving().retention());
            Runnable sharingNoMore = now.connected()
                    .budget()
                    .keep(store.budget(now.project().serving().pace()));
            UserProjects users = new UserProjects(store, base, sharingNoMore, clock);
            Future<?> unused = users.daily.scheduleWithFixedDelay(users::tend, 1, 1, TimeUnit.DAYS);
            return users;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Over the database that this project's settings name; empty if they name none. */
    public static Optional<UserProjects> open(OpenProject project, Clock clock) {
        return project instanceof Opened opened
                ? opened.project().serving().database().map(address -> open(address, () -> opened, clock))
                : Optional.empty();
    }

    /** The same, looking at every pinned connection again from time to time, if the settings say so. */
    public UserProjects rechecking() {
        try {
            base.get().project().serving().recheck().ifPresent(this::recheck);
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void recheck(Duration period) {
        UserRechecks looking = new UserRechecks(new RecheckPlan(period), base, store, clock);
        endings.add(store.rechecks().start(period, looking)::close);
    }

    /** A simulator's users end with it, and so does what is kept of them under its address. */
    private static String tenant(Opened project) {
        boolean simulated = project.settings().shown().stream()
                .anyMatch(setting -> setting.name().equals("ALLOY_BASE_URL")
                        && setting.origin().equals("sandbox"));
        return simulated
                ? "sandbox at " + project.settings().baseUrl()
                : project.project().serving().tenant();
    }

    /** Every instance does it, and whoever comes second finds it done; what fails today is done tomorrow. */
    private void tend() {
        try {
            store.tend(base.get().project().serving().retention());
        } catch (ProjectFileException | InvalidSettingsException tomorrow) {
            return;
        }
    }

    @Override
    public OpenProject of(UserId user) {
        Opened now = base.get();
        synchronized (latest) {
            UserProject known = latest.get(user);
            if (known != null && known.isOver(now)) {
                return known;
            }
            UserProject made = UserProject.of(now, user, store.of(user), clock);
            latest.put(user, made);
            return made;
        }
    }

    @Override
    public CompletableFuture<KnownAnswer> known(UserId user, String question) {
        return store.known(user, question);
    }

    @Override
    public void keep(UserId user, String question, KnownAnswer before, StoredAnswer answer) {
        store.of(user).answers().keep(question, before, answer);
    }

    @Override
    public Optional<AnswerClaim> claim(UserId user, String question, Duration atMost) {
        return store.of(user).answers().claim(question, atMost);
    }

    @Override
    public void release(UserId user, String question, AnswerClaim claim) {
        store.of(user).answers().release(question, claim);
    }

    @Override
    public ProjectSettings settings() {
        return base.get().settings();
    }

    @Override
    public void follow(SharedChanges changes) {
        store.follow(changes);
    }

    @Override
    public Duration maxAge() {
        return base.get().project().serving().maxAge();
    }

    @Override
    public void requireReachable() {
        store.requireReachable();
    }

    @Override
    public Page<KnownState> states(StateQuery query) {
        return store.states().page(query);
    }

    @Override
    public Page<AuditEntry> audit(AuditQuery query) {
        return store.audit().page(query);
    }

    @Override
    public CompletableFuture<AuditEntry> note(AuditEntry entry) {
        return store.noting(entry);
    }

    /** Tells of events until it is closed, if anybody wants to hear of them. */
    public UserProjects telling() {
        base.get()
                .project()
                .serving()
                .webhook()
                .ifPresent(webhook -> endings.add(EventLoop.start(webhook, store.deliveries(), clock)::close));
        return this;
    }

    @Override
    public Page<Delivery> deliveries(DeliveryQuery query) {
        return store.deliveries().page(query);
    }

    @Override
    public Optional<Delivery> sendAgain(String id) {
        return store.deliveries().again(id, clock.instant());
    }

    @Override
    public ForGrantingAccess access() {
        return access;
    }

    @Override
    public void close() {
        daily.shutdownNow();
        endings.forEach(Runnable::run);
        sharingNoMore.run();
        store.close();
    }
}
