package io.github.alloyconnections.adapter.postgres.notice;

import io.github.alloyconnections.adapter.postgres.sql.Channel;
import io.github.alloyconnections.adapter.postgres.sql.Database;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.watch.SharedChanges;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells all instances of one tenant what was changed here, and hears what they tell. What changes within a moment is told
 * together: a notice takes a lock of the whole database when its change is made, so that many would make all changes wait.
 * Thread-safe.
 */
public final class Notices implements AutoCloseable {

    private static final long TOGETHER_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final long AGAIN_MILLIS = 500;

    private final Database database;
    private final String channel;
    private final String self = UUID.randomUUID().toString();
    private final Set<UserId> changed = new LinkedHashSet<>();
    private final ScheduledExecutorService telling = thread("notices-telling");
    private final ScheduledExecutorService hearing = thread("notices-hearing");

    public Notices(Database database, String tenant) {
        this.database = database;
        this.channel = Channel.name(tenant);
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        });
    }

    /** This user's state was changed; told soon. */
    public void changed(UserId user) {
        boolean first;
        synchronized (changed) {
            first = changed.isEmpty();
            changed.add(user);
        }
        if (first) {
            later();
        }
    }

    private void later() {
        try {
            Future<?> unused = telling.schedule(this::tell, TOGETHER_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            // Whatever is left is told by who closes it.
            return;
        }
    }

    /** An access token is over; told before this returns. */
    public void tokensChanged() {
        send(Notice.ofTokens(self));
    }

    private void tell() {
        Set<UserId> users;
        synchronized (changed) {
            users = new LinkedHashSet<>(changed);
            changed.clear();
        }
        if (users.isEmpty()) {
            return;
        }
        try {
            send(Notice.of(self, users));
        } catch (ProjectFileException away) {
            // Whoever hears of nothing meanwhile forgets all when the database is back.
            return;
        }
    }

    private void send(Notice notice) {
        database.ask(session -> session.list("select pg_notify(?, ?)", row -> true, channel, notice.text()));
    }

    /** Tells this of what others change, until it is closed. */
    public void follow(SharedChanges changes) {
        Future<?> unused = hearing.scheduleWithFixedDelay(() -> hear(changes), 0, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** For as long as the connection holds; what was missed before it is anything. */
    private void hear(SharedChanges changes) {
        try (Channel heard = database.listen(channel)) {
            changes.ofAnything();
            while (!hearing.isShutdown()) {
                heard.next(PATIENCE).stream()
                        .map(Notice::parse)
                        .filter(notice -> !notice.sender().equals(self))
                        .forEach(notice -> notice.tell(changes));
            }
        } catch (ProjectFileException away) {
            // Asked again in a moment.
            return;
        }
    }

    @Override
    public void close() {
        hearing.shutdownNow();
        telling.shutdownNow();
        tell();
    }
}
