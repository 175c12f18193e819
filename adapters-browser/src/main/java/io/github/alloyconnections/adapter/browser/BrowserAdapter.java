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

    private static final String LOCALE = "ALLOY_CONNECTIONS_LC_ALL";

    private final Map<String, String> environment;
    private volatile Optional<String> trouble = Optional.empty();

    private BrowserAdapter(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** For a process with these environment variables. */
    public static BrowserAdapter in(Map<String, String> environment) {
        return new BrowserAdapter(environment);
    }

    @Override
    public Opening open(OAuthUrl page) {
        BrowserCommand command = new BrowserCommand(environment, Desktop.ofThisMachine());
        List<String> failures = new ArrayList<>();
        for (List<String> words : command.words(page.reveal())) {
            Optional<String> failure = failure(words);
            if (failure.isEmpty()) {
                return Opening.OPENED;
            }
            failures.add("'" + words.get(0) + "' " + failure.get());
        }
        trouble = command.isNamed() && !failures.isEmpty()
                ? Optional.of("BROWSER shows nothing: " + String.join("; ", failures))
                : Optional.empty();
        return Opening.NOT_POSSIBLE;
    }

    @Override
    public Optional<String> trouble() {
        return trouble;
    }

    /** Never tells the page, which is a secret. */
    private static Optional<String> failure(List<String> words) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            asBeforeTheLauncher(builder.environment());
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

    /** The launcher gives this process another locale where the user's is not UTF-8; the browser gets the user's own. */
    private static void asBeforeTheLauncher(Map<String, String> environment) {
        Optional.ofNullable(environment.remove(LOCALE)).ifPresent(locale -> {
            environment.remove("LC_ALL");
            if (!locale.isEmpty()) {
                environment.put("LC_ALL", locale.substring(1));
            }
        });
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
