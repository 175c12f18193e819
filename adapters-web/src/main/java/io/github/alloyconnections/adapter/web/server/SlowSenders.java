package io.github.alloyconnections.adapter.web.server;

import io.github.alloyconnections.adapter.web.question.ProbeProgress;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends connections on which a request was begun and does not get as far as its body. Each byte counts as activity for the web server's own idle
 * time-out, so a caller who sends one now and then would otherwise keep a connection for hours. Where there are too many
 * connections, the oldest without a request makes room.
 */
final class SlowSenders extends AbstractLifeCycle implements Connection.Listener {

    private static final int LOOKS_PER_LIMIT = 4;

    private final Scheduler scheduler;
    private final Duration limit;
    private final Map<Connection, ProbeProgress> connections = new ConcurrentHashMap<>();

    /** Where a connection stood when it was last between two requests. */
    private record ProbeProgress(long messages, long bytes, long nanos) {

        static ProbeProgress of(Connection connection) {
            return new ProbeProgress(messages(connection), bytes(connection), System.nanoTime());
        }

        /** As they come, packed up by TLS or not, so that a handshake that trickles in is seen, too. */
        private static long bytes(Connection connection) {
            return connection.getEndPoint() instanceof SslConnection.SslEndPoint encrypted
                    ? encrypted.getSslConnection().getBytesIn()
                    : connection.getBytesIn();
        }

        private static long messages(Connection connection) {
            return connection.getMessagesIn() + connection.getMessagesOut();
        }

        boolean isSendingSince(Connection connection) {
            return !isAnswering(connection) && messages(connection) == messages && bytes(connection) > bytes;
        }

        boolean isOlderThan(Duration limit) {
            return System.nanoTime() - nanos > limit.toNanos();
        }
    }

    SlowSenders(Scheduler scheduler, Duration limit) {
        this.scheduler = scheduler;
        this.limit = limit;
    }

    @Override
    protected void doStart() {
        look();
    }

    /** Bounds the waiting tasks, too: a connection has one request at a time. */
    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof SslConnection) {
            return; // the connection within it is looked at
        }
        connections.put(connection, ProbeProgress.of(connection));
        if (connections.size() > Limits.CONNECTIONS) {
            makeRoom(connection);
        }
    }

    /** Whoever has been silent or slow for the longest time goes; if all wait for answers, the newcomer. */
    private void makeRoom(Connection newcomer) {
        Connection leaving = connections.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(newcomer) && !isAnswering(entry.getKey()))
                .min(Comparator.comparingLong(entry -> entry.getValue().nanos()))
                .map(Map.Entry::getKey)
                .orElse(newcomer);
        connections.remove(leaving);
        leaving.getEndPoint().close();
    }

    private static boolean isAnswering(Connection connection) {
        return connection.getMessagesIn() > connection.getMessagesOut();
    }

    @Override
    public void onClosed(Connection connection) {
        connections.remove(connection);
    }

    private void look() {
        connections.forEach(this::judge);
        if (isStarting() || isRunning()) {
            scheduler.schedule(this::look, limit.toMillis() / LOOKS_PER_LIMIT, TimeUnit.MILLISECONDS);
        }
    }

    private void judge(Connection connection, ProbeProgress before) {
        if (!before.isSendingSince(connection)) {
            connections.replace(connection, before, ProbeProgress.of(connection));
        } else if (before.isOlderThan(limit)) {
            connection.getEndPoint().close();
        }
    }
}
