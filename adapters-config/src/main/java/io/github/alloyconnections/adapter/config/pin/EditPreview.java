package io.github.alloyconnections.adapter.config.pin;

import io.github.alloyconnections.adapter.config.dotenv.Assignment;
import io.github.alloyconnections.adapter.config.dotenv.DotEnvDocument;
import io.github.alloyconnections.domain.text.HiddenCharacters;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The lines that an edit changes, in the manner of a unified diff without context: the lines around may hold keys and
 * tokens, and so may a comment behind the value, which is left out too.
 */
final class EditPreview {

    private EditPreview() {}

    /** Empty if the edit changes nothing. */
    static String of(EnvFileEdit edit, String label) {
        if (edit.changesNothing()) {
            return "";
        }
        Optional<Assignment> old = edit.before().effective(edit.name());
        Assignment fresh = edit.after().effective(edit.name()).orElseThrow();
        StringBuilder diff = new StringBuilder("--- " + label + "\n+++ " + label + "\n");
        if (old.isPresent()) {
            diff.append("@@ -" + fresh.line() + " +" + fresh.line() + " @@\n-").append(shown(edit.before(), old.get()));
        } else {
            diff.append("@@ -" + (fresh.line() - 1) + ",0 +" + fresh.line() + " @@");
        }
        return diff.append("\n+")
                .append(shown(edit.after(), fresh))
                .append('\n')
                .toString();
    }

    private static String shown(DotEnvDocument document, Assignment assignment) {
        byte[] bytes = document.bytes();
        String written = new String(
                Arrays.copyOfRange(bytes, assignment.start(), assignment.valueEnd()), StandardCharsets.UTF_8);
        return visible(written) + (hasTail(bytes, assignment.valueEnd()) ? " #…" : "");
    }

    private static boolean hasTail(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        return at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r';
    }

    /** On one line, and without what a terminal would obey. */
    private static String visible(String written) {
        StringBuilder shown = new StringBuilder();
        written.codePoints().forEach(c -> {
            if (HiddenCharacters.isHidden(c)) {
                shown.append(String.format("\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }
}
