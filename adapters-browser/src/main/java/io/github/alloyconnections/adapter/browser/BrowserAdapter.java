package io.github.alloyconnections.adapter.browser;

import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.port.driving.CallbackReceiver;
import io.github.alloyconnections.domain.port.host.ForUsingTheBrowser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The door of this module: the browser of the person in whose environment this process runs. */
public final class BrowserAdapter implements ForUsingTheBrowser {

    /** A starter that cannot do it says so at once; one that can may stay as long as the browser does. */
    private static final long PATIENCE_MILLIS = 1_500;

    private final Map<String, String> environment;
    private volatile Optional<String> trouble = Optional.empty();
    private Optional<ConsentDoor> door = Optional.empty();

    private BrowserAdapter(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** For a process with these environment variables. */
    public static BrowserAdapter in(Map<String, String> environment) {
        return new BrowserAdapter(environment);
    }

    @Override
    public synchronized Opening open(OAuthUrl page) {
        closeDoor();
        BrowserCommand command = new BrowserCommand(environment, Desktop.ofThisMachine());
        if (command.words(page.reveal()).isEmpty()) {
            trouble = Optional.empty();
            return Opening.NOT_POSSIBLE;
        }
        try {
            ConsentDoor fresh = ConsentDoor.to(page.reveal());
            door = Optional.of(fresh);
            return shown(command, fresh.address());
        } catch (IOException noPort) {
            trouble = Optional.of("no port of this machine could be opened for the browser");
            return Opening.NOT_POSSIBLE;
        }
    }

    private Opening shown(BrowserCommand command, URI address) {
        List<String> failures = new ArrayList<>();
        for (List<String> words : command.words(address)) {
            Optional<String> failure = failure(words);
            if (failure.isEmpty()) {
                return Opening.OPENED;
            }
            failures.add("'" + words.get(0) + "' " + failure.get());
        }
        closeDoor();
        trouble = command.isNamed() && !failures.isEmpty()
                ? Optional.of("BROWSER shows nothing: " + String.join("; ", failures))
                : Optional.empty();
        return Opening.NOT_POSSIBLE;
    }

    /** It stays open after it was used, to tell whoever comes second. */
    private void closeDoor() {
        door.ifPresent(ConsentDoor::close);
        door = Optional.empty();
    }

    @Override
    public Optional<String> trouble() {
        return trouble;
    }

    private static Optional<String> failure(List<String> words) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            BrowserEnvironment.reduce(builder.environment(), Desktop.ofThisMachine());
            Process process = builder.start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return ended && process.exitValue() != 0
                    ? Optional.of("ended with exit code " + process.exitValue())
                    : Optional.empty();
        } catch (IOException noSuchProgram) {
            return Optional.of("cannot be started; a name with blanks needs quotes, and what it is to be told stands"
                    + " after it");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public CallbackReceiver listen(Optional<URI> fixed) {
        Optional<ReturnAddress> address = fixed.map(ReturnAddress::fixed).orElseGet(ReturnAddress::free);
        if (address.isEmpty()) {
            return CallbackReceiver.never(fixed.orElseThrow());
        }
        try {
            return LoopbackListener.start(address.get());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "port " + address.get().port() + " of " + address.get().host() + " is taken", e);
        }
    }
}
