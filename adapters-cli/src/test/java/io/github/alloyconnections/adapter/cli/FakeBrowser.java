package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.port.driving.CallbackReceiver;
import io.github.alloyconnections.domain.port.host.ForUsingTheBrowser;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A browser that only remembers where it was sent, and comes back when a test says so. */
public final class FakeBrowser implements ForUsingTheBrowser, CallbackReceiver {

    public final List<URI> opened = new ArrayList<>();
    public final Deque<Return> returns = new ArrayDeque<>();
    public Optional<URI> listening = Optional.empty();
    public Opening opening = Opening.OPENED;
    public Optional<RuntimeException> refusal = Optional.empty();
    public Runnable whileWaiting = () -> {};
    public boolean closed;

    @Override
    public Opening open(OAuthUrl page) {
        opened.add(page.reveal());
        return opening;
    }

    @Override
    public CallbackReceiver listen(Optional<URI> fixed) {
        refusal.ifPresent(thrown -> {
            throw thrown;
        });
        listening = fixed;
        return this;
    }

    @Override
    public URI redirectFor(AttemptId attempt) {
        return listening.orElse(URI.create("http://localhost:4711/" + attempt));
    }

    @Override
    public Optional<Return> await(Duration atMost) {
        whileWaiting.run();
        return Optional.ofNullable(returns.poll());
    }

    @Override
    public void close() {
        closed = true;
    }
}
