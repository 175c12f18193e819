package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Picker.Choice;
import io.github.alloyconnections.adapter.cli.terminal.Picker.InView;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.port.driving.ForVerifyingConnections;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/** Tries the connections that a person looks at, each once, one after the other, and never one that is out of view. */
public final class ProbingInView implements InView {

    private final Session session;
    private final Map<String, ConnectionEntry> untried = new ConcurrentHashMap<>();
    private final Function<ConnectionEntry, String> line;
    private final BlockingQueue<Wish> wishes = new LinkedBlockingQueue<>();
    private volatile List<String> looked = List.of();
    private Optional<Thread> prober = Optional.empty();

    private record Wish(ConnectionEntry entry, Consumer<Choice> told) {}

    ProbingInView(Session session, List<ConnectionEntry> offered, Function<ConnectionEntry, String> line) {
        this.session = session;
        this.line = line;
        offered.stream()
                .filter(entry -> entry.health().isEmpty())
                .forEach(entry -> untried.put(entry.id().value(), entry));
    }

    @Override
    public void see(List<String> keys, Consumer<Choice> told) {
        looked = keys;
        for (String key : keys) {
            Optional.ofNullable(untried.remove(key)).ifPresent(entry -> wishes.add(new Wish(entry, told)));
        }
        if (!wishes.isEmpty() && prober.isEmpty()) {
            Thread thread = new Thread(this::probe, "probe-in-view");
            thread.setDaemon(true);
            thread.start();
            prober = Optional.of(thread);
        }
    }

    private void probe() {
        ForVerifyingConnections verifying = session.core().verifying();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Wish wish = wishes.take();
                ConnectionId id = wish.entry().id();
                if (!looked.contains(id.value())) {
                    untried.put(id.value(), wish.entry());
                } else {
                    verifying
                            .verify(session.connector(), List.of(id), Optional.empty(), ProbeListener.none())
                            .entries()
                            .stream()
                            .filter(tried -> tried.id().equals(id))
                            .forEach(tried ->
                                    wish.told().accept(new Choice(id.value(), line.apply(shown(wish.entry(), tried)))));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // What cannot be found out stays untried; what is picked is tried again before it is pinned.
            wishes.clear();
        }
    }

    private static ConnectionEntry shown(ConnectionEntry listed, ConnectionEntry tried) {
        return tried.health().map(listed::with).orElse(listed);
    }

    @Override
    public void close() {
        prober.ifPresent(Thread::interrupt);
    }
}
