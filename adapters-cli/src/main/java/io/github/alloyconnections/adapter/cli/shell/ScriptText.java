package io.github.alloyconnections.adapter.cli.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Scripts for shells that lie beside these classes. */
final class ScriptText {

    private ScriptText() {}

    static String read(String name) {
        try (InputStream in = Optional.ofNullable(ScriptText.class.getResourceAsStream(name))
                .orElseThrow(() -> new IllegalStateException("not in this program: " + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
