package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.contract.input.JsonInput;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.text.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what options hand in: texts, files behind an {@code @}, the standard input, and pairs. */
public record TypedInput(String command, Session session) {

    private static final int LONGEST = 8 * 1024 * 1024;

    /** The JSON of a text, of {@code @file}, or of the standard input for {@code -} and {@code @-}. */
    public JsonValue json(String option, String typed) {
        boolean piped = typed.equals("-");
        String text = piped ? text(option, "@-") : text(option, typed);
        try {
            return JsonInput.parse(text);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(command, option + " holds " + e.getMessage());
        }
    }

    /** A text, or that of {@code @file}, or of the standard input for {@code @-}. */
    public String text(String option, String typed) {
        if (!typed.startsWith("@")) {
            return typed;
        }
        String file = typed.substring(1);
        try (InputStream in =
                file.equals("-") ? session.doors().surroundings().in() : Files.newInputStream(Path.of(file))) {
            return decoded(in.readNBytes(LONGEST + 1), option);
        } catch (IOException | InvalidPathException e) {
            throw CommandFailure.of(
                    ErrorCode.FILE_UNREADABLE,
                    "Tried to read " + option + " from '" + TerminalText.line(file) + "' but failed because: " + why(e),
                    NextStep.help(command, "shows how input is given"));
        }
    }

    private String decoded(byte[] bytes, String option) throws IOException {
        if (bytes.length > LONGEST) {
            throw new IOException("it is larger than " + LONGEST / 1024 / 1024 + " MiB");
        }
        TextEncoding encoding = TextEncoding.of(bytes);
        if (encoding == TextEncoding.MIXED) {
            throw new IOException("it is " + encoding.words());
        } else if (!encoding.isUsual()) {
            session.messages().note("what " + option + " names is " + encoding.words() + ", and was read as that");
            return encoding.decode(bytes);
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String why(Exception e) {
        if (e instanceof CharacterCodingException) {
            return "it is not UTF-8 text";
        }
        return switch (e.getClass().getSimpleName()) {
            case "NoSuchFileException" -> "there is no such file";
            case "AccessDeniedException" -> "it may not be read";
            case "InvalidPathException" -> "that is no file name";
            default -> TerminalText.line(String.valueOf(e.getMessage()));
        };
    }

    /** Pairs {@code name=value}; a name that comes twice is a mistake. */
    public Map<String, JsonValue> pairs(String option, List<String> typed) {
        Map<String, JsonValue> pairs = new LinkedHashMap<>();
        for (String pair : typed) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw CommandFailure.usage(command, option + " takes name=value");
            }
            String name = pair.substring(0, equals);
            if (pairs.put(name, JsonValue.of(pair.substring(equals + 1))) != null) {
                throw CommandFailure.usage(command, option + " names " + TerminalText.line(name) + " twice");
            }
        }
        return pairs;
    }
}
