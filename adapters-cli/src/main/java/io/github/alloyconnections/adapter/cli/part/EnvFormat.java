package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.contract.json.ContractJson;
import io.github.alloyconnections.domain.text.ShellWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How variables are written for other programs; values are ids, hence one line each. */
public enum EnvFormat {
    DOTENV {
        @Override
        String line(String name, String value) {
            return name + "=" + quotedForDotenv(value);
        }
    },
    SHELL {
        @Override
        String line(String name, String value) {
            return "export " + name + "=" + ShellWords.alwaysQuoted(value);
        }
    },
    GITHUB {
        @Override
        String line(String name, String value) {
            return name + "=" + value;
        }
    },
    JSON {
        @Override
        String line(String name, String value) {
            throw new IllegalStateException("JSON is written whole");
        }
    };

    private static final String NAMES = "dotenv, shell, json or github";

    abstract String line(String name, String value);

    public static Optional<EnvFormat> parse(String text) {
        for (EnvFormat format : values()) {
            if (format.name().equalsIgnoreCase(text)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** The same as single words. */
    public static List<String> words() {
        return Stream.of(values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    public static String names() {
        return NAMES;
    }

    public void print(Map<String, String> variables, Screen screen) {
        if (this == JSON) {
            screen.line(new String(ContractJson.compact(variables), StandardCharsets.UTF_8));
        } else {
            variables.forEach((name, value) -> screen.line(line(name, value)));
        }
        screen.flush();
    }

    private static String quotedForDotenv(String value) {
        if (ShellWords.quoted(value).equals(value)) {
            return value;
        }
        String quote = value.indexOf('\'') < 0 ? "'" : value.indexOf('`') < 0 ? "`" : "\"";
        return quote + value + quote;
    }
}
