package io.github.alloyconnections.adapter.postgres;

import io.github.alloyconnections.adapter.postgres.notice.Notices;
import io.github.alloyconnections.adapter.postgres.schedule.Schedule;
import io.github.alloyconnections.adapter.postgres.service.PostgresAuditTrail;
import io.github.alloyconnections.adapter.postgres.service.PostgresCallBudget;
import io.github.alloyconnections.adapter.postgres.service.PostgresDeliveries;
import io.github.alloyconnections.adapter.postgres.service.PostgresGrantedTokens;
import io.github.alloyconnections.adapter.postgres.service.PostgresKnownStates;
import io.github.alloyconnections.adapter.postgres.service.PostgresRecheckQueue;
import io.github.alloyconnections.adapter.postgres.sql.Database;
import io.github.alloyconnections.adapter.postgres.sql.Months;
import io.github.alloyconnections.adapter.postgres.sql.Place;
import io.github.alloyconnections.adapter.postgres.sql.Schema;
import io.github.alloyconnections.adapter.postgres.user.KnownAnswers;
import io.github.alloyconnections.adapter.postgres.user.PostgresAccountMemory;
import io.github.alloyconnections.adapter.postgres.user.PostgresAttemptStore;
import io.github.alloyconnections.adapter.postgres.user.PostgresHealthHistory;
import io.github.alloyconnections.adapter.postgres.user.PostgresPinStore;
import io.github.alloyconnections.adapter.postgres.user.PostgresPruneJournal;
import io.github.alloyconnections.adapter.postgres.user.PostgresRetiredConnections;
import io.github.alloyconnections.adapter.postgres.user.PostgresStoredAnswers;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.port.driven.service.AuditTrail;
import io.github.alloyconnections.domain.port.driven.service.CallBudget;
import io.github.alloyconnections.domain.port.driven.service.Deliveries;
import io.github.alloyconnections.domain.port.driven.service.GrantedTokens;
import io.github.alloyconnections.domain.port.driven.service.KnownStates;
import io.github.alloyconnections.domain.port.driven.service.RecheckQueue;
import io.github.alloyconnections.domain.service.AuditEntry;
import io.github.alloyconnections.domain.service.CallPace;
import io.github.alloyconnections.domain.service.KnownAnswer;
import io.github.alloyconnections.domain.service.StoredAnswer;
import io.github.alloyconnections.domain.settings.DatabaseAddress;
import io.github.alloyconnections.domain.watch.SharedChanges;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The door of this module: one tenant's state in one database, its tables made when it is opened. Thread-safe. */
public final class PostgresStore implements AutoCloseable {

    /** How long a token that is over is still listed. */
    private static final Duration TOKENS_SHOWN = Duration.ofDays(30);

    private final Database database;
    private final Tenant tenant;
    private final Clock clock;
    private final Notices notices;
    private final PostgresAuditTrail audit;
    private final KnownAnswers answers;

    private PostgresStore(Database database, Tenant tenant, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
        this.notices = new Notices(database, tenant.name());
        this.audit = new PostgresAuditTrail(database, tenant.name());
        this.answers = new KnownAnswers(database, tenant.name());
    }

    /**
     * Whose state it is.
     *
     * @param name what the API key is called
     * @param alloy the address of the Alloy that its connections are at
     * @param defaultConnector the connector that pins without a name of one are of
     * @param tells whether anybody wants to hear of events
     */
    public record Tenant(String name, String alloy, ConnectorId defaultConnector, boolean tells) {}

    /**
     * Opens the state, and makes the tables that are missing.
     *
     * @throws ProjectFileException if the database cannot be reached, or will not
     * @throws InvalidSettingsException if the tenant's connections are at another Alloy
     */
    public static PostgresStore open(DatabaseAddress address, Tenant tenant, Clock clock) {
        Schema.bringUp(address);
        Database database = Database.open(address);
        try {
            requireSameAlloy(database, tenant);
            return new PostgresStore(database, tenant, clock);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static void requireSameAlloy(Database database, Tenant tenant) {
        database.ask(session -> session.write(
                "insert into tenant (id, alloy) values (?, ?) on conflict do nothing", tenant.name(), tenant.alloy()));
        String known = database.ask(session ->
                        session.first("select alloy from tenant where id = ?", row -> row.text(1), tenant.name()))
                .orElse(tenant.alloy());
        if (!known.equals(tenant.alloy())) {
            throw new InvalidSettingsException(List.of("the database holds the state of '" + tenant.name() + "' at "
                    + known + ", and the settings lead to " + tenant.alloy()
                    + ": name another tenant with ALLOY_CONNECTIONS_TENANT, or use the other address"));
        }
    }

    /** What is kept of one user. */
    public UserState of(UserId user) {
        Place place = new Place(database, tenant.name(), user, tenant.tells(), notices::changed);
        return new UserState(
                new PostgresPinStore(place, tenant.defaultConnector(), clock),
                new PostgresAttemptStore(place, clock),
                new PostgresPruneJournal(place),
                new PostgresRetiredConnections(place),
                new PostgresAccountMemory(place),
                new PostgresHealthHistory(place),
                new PostgresStoredAnswers(place));
    }

    /** What this user was last told, in time; looked up together with what others ask just then. */
    public CompletableFuture<KnownAnswer> known(UserId user, String question) {
        return answers.look(user, question);
    }

    /** Who was told what. */
    public AuditTrail audit() {
        return audit;
    }

    /** Adds to the audit, in time; together with what others add just then. */
    public CompletableFuture<AuditEntry> noting(AuditEntry entry) {
        return audit.adding(entry);
    }

    /** How all users' connections were last found. */
    public KnownStates states() {
        return new PostgresKnownStates(database, tenant.name());
    }

    /** The access tokens that others than the server's own may show. */
    public GrantedTokens tokens() {
        return new PostgresGrantedTokens(database, tenant.name(), notices::tokensChanged);
    }

    /** The events that are on their way. */
    public Deliveries deliveries() {
        return new PostgresDeliveries(database, tenant.name());
    }

    /** The calls that this tenant's key may make. */
    public CallBudget budget(CallPace pace) {
        return PostgresCallBudget.of(database, tenant.name(), pace, clock);
    }

    /** When pinned connections are to be looked at again. */
    public RecheckQueue rechecks() {
        return new PostgresRecheckQueue(database, tenant.name(), clock, Schedule.Pace.standard());
    }

    /** Tells this what other instances change, within a moment, until the store is closed. */
    public void follow(SharedChanges changes) {
        notices.follow(changes);
    }

    /** Throws if the state cannot be had now. */
    public void requireReachable() {
        database.ask(session -> session.first("select 1", row -> row.number(1)));
    }

    /**
     * Makes the histories' next partitions, drops those of which all is older than this, answers that nobody may be told
     * any more, and tokens that have been over for a month; to be done daily.
     */
    public void tend(Duration keep) {
        Instant now = clock.instant();
        Months.tend(database, now, keep);
        // What they came to is still needed, so that another choice is noticed.
        database.ask(session -> session.write(
                "update answer set body = '' where at < ? and body <> ''", now.minus(StoredAnswer.LONGEST)));
        database.ask(session -> session.write("delete from answer where at < ?", now.minus(keep)));
        deliveries().forgetParkedBefore(now.minus(keep));
        database.ask(session -> session.write("delete from answer_claim where until < now() - interval '1 day'"));
        tokens().forget(now.minus(TOKENS_SHOWN));
    }

    @Override
    public void close() {
        notices.close();
        answers.close();
        audit.close();
        database.close();
    }
}
