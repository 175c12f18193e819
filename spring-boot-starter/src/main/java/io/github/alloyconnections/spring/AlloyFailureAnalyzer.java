package io.github.alloyconnections.spring;

import io.github.alloyconnections.library.AlloyException;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why a program did not start for want of a connection, and what to do about it, in place of a stack trace. */
final class AlloyFailureAnalyzer extends AbstractFailureAnalyzer<AlloyException> {

    private static final String KEY = "alloy.connections.api-key";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AlloyException cause) {
        return new FailureAnalysis(
                "No Alloy connection can be used by this program. " + cause.getMessage(), action(cause), cause);
    }

    private static String action(AlloyException cause) {
        String commands = cause.next().stream()
                .map(advice -> "\n- " + advice.command() + ": " + advice.why())
                .collect(Collectors.joining());
        return ofSettings(cause.code()) + (commands.isEmpty() ? "" : "\nOn the command line:" + commands);
    }

    private static String ofSettings(String code) {
        return switch (code) {
            case "KEY_MISSING" ->
                "Set the property " + KEY
                        + ", the environment variable ALLOY_API_KEY, or a line ALLOY_API_KEY=... in .env."
                        + "\nTo try it without a key, set alloy.connections.sandbox=seed.";
            case "KEY_REFUSED", "KEY_FORBIDDEN" ->
                "Replace the key in " + KEY + ", ALLOY_API_KEY or .env, whichever of them is set, in this order.";
            case "AMBIGUOUS" ->
                "Say which one is meant: CONNECTION_ID in .env or in the environment, alloy.connections.account, or"
                        + " alloy.connections.policy=name:NAME.";
            case "INVALID_SETTINGS", "USAGE", "UNKNOWN_CONNECTOR" ->
                "Change the property under alloy.connections, the environment variable or the file that is named above.";
            default ->
                "Mend the connection, or set alloy.connections.verify-at-start=true to start without one that works.";
        };
    }
}
