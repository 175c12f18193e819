package io.github.alloyconnections.adapter.browser;

import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.port.driving.ForUsingTheBrowser;
import io.github.alloyconnections.domain.port.driving.ReturnListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The door of this module: the browser of the person in whose environment this process runs. */
public final class BrowserAdapter implements ForUsingTheBrowser {

    /** A starter that cannot do it says so at once; one that can may stay as long as the browser does. */
    private static final long PATIENCE_MILLIS = 1_500;

    private final Map<String, String> environment;

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
        for (List<String> words : command.words(page.reveal())) {
            if (starts(words)) {
                return Opening.OPENED;
            }
        }
        return Opening.NOT_POSSIBLE;
    }

    private static boolean starts(List<String> words) {
        try {
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return !ended || process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public ReturnListener listen(Optional<URI> fixed) {
        Optional<ReturnAddress> address = fixed.map(ReturnAddress::fixed).orElseGet(ReturnAddress::free);
        if (address.isEmpty()) {
            return ReturnListener.never(fixed.orElseThrow());
        }
        try {
            return LoopbackListener.start(address.get());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "port " + address.get().port() + " of " + address.get().host() + " is taken", e);
        }
    }
}
