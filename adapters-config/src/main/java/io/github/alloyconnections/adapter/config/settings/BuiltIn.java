package io.github.alloyconnections.adapter.config.settings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The built-in settings of {@code reference.conf}, read line by line: the HOCON library alone would take 15 ms. */
final class BuiltIn {

    private static final Map<String, SourcedText> SETTINGS = load();

    private BuiltIn() {}

    static Map<String, SourcedText> settings() {
        return SETTINGS;
    }

    private static Map<String, SourcedText> load() {
        Map<String, SourcedText> settings = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int separator = line.indexOf(" = ");
                if (separator > 0 && !line.startsWith("#")) {
                    String value = line.substring(separator + 3).replace("\"", "");
                    settings.put(line.substring(0, separator), new SourcedText(value, Origin.builtIn()));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("reference.conf cannot be read", failure);
        }
        return Map.copyOf(settings);
    }

    private static InputStream resource() {
        return Optional.ofNullable(BuiltIn.class.getResourceAsStream("reference.conf"))
                .orElseThrow(() -> new IllegalStateException("reference.conf is missing from the build"));
    }
}
