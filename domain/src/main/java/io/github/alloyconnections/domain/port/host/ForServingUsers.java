package io.github.alloyconnections.domain.port.host;

import io.github.alloyconnections.domain.connection.UserId;
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
import io.github.alloyconnections.domain.watch.SharedChanges;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * All users of one API key, each with a project of its own over state that several instances share. Thread-safe.
 *
 * <p>All methods throw {@link io.github.alloyconnections.domain.failure.ProjectFileException} if the state cannot be had.
 */
public interface ForServingUsers extends AutoCloseable {

    /**
     * The user's own project, through which nothing of any other user can be seen or changed. The same one as long as the
     * settings are the same; cheap, and nothing is asked of anybody yet.
     *
     * @throws io.github.alloyconnections.domain.failure.InvalidSettingsException if the settings are wrong now
     */
    OpenProject of(UserId user);

    /**
     * What any instance told this user last when it was asked this, in time; Alloy is not asked. What follows from it must
     * not wait for anything: it may be done on the thread that looks for others.
     */
    CompletableFuture<KnownAnswer> known(UserId user, String question);

    /** Keeps an answer for whoever asks next, unless the user's state has changed since it was looked for. */
    void keep(UserId user, String question, KnownAnswer before, StoredAnswer answer);

    /**
     * Says to all instances that this is being asked for the user; empty if one of them has said so and is not done.
     *
     * @param atMost after which nobody waits any more, as if this one had died
     */
    Optional<AnswerClaim> claim(UserId user, String question, Duration atMost);

    /** It is done, whatever came of it. */
    void release(UserId user, String question, AnswerClaim claim);

    /**
     * What holds for every user; the owner is the project's own.
     *
     * @throws io.github.alloyconnections.domain.failure.InvalidSettingsException if the settings are wrong now
     */
    ProjectSettings settings();

    /** Tells this what other instances change, until this is closed. */
    void follow(SharedChanges changes);

    /** How old a decision may be for who does not say; zero for one that is made anew. */
    Duration maxAge();

    /** Throws if the state cannot be had now. */
    void requireReachable();

    /** How users' connections were last found; Alloy is not asked. */
    Page<KnownState> states(StateQuery query);

    /** Who was told what. */
    Page<AuditEntry> audit(AuditQuery query);

    /** Adds to the audit; done when it is written. What follows from it must not wait for anything, as above. */
    CompletableFuture<AuditEntry> note(AuditEntry entry);

    /** Events on their way to who wants to hear of them. */
    Page<Delivery> deliveries(DeliveryQuery query);

    /** One that was parked is sent again soon; empty if none of this id is. */
    Optional<Delivery> sendAgain(String id);

    /** The access tokens that others than the server's own may show. */
    ForGrantingAccess access();

    /** Lets go of the state; who asks later is refused. */
    @Override
    void close();
}
