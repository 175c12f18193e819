package io.github.alloyconnections.adapter.web.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request, read strictly: a name that is not known, a name given twice, a broken escape or a control
 * character is refused, because a question that was misread would be answered for the wrong connector. An empty value
 * is no value.
 */
public final class QueryParameters {

    private static final char REPLACEMENT = '\uFFFD';

    private final Map<String, String> values;

    /** How much a value may hold. */
    public enum Bounds {
        /** One short line. */
        SHORT(300),
        /** A key or a certificate, line breaks included: what it is for judges it. */
        LONG(20_000);

        private final int longest;

        Bounds(int longest) {
            this.longest = longest;
        }

        private boolean allow(int c) {
            return !Character.isISOControl(c) || (this == LONG && (c == '\n' || c == '\r' || c == '\t'));
        }
    }

    private QueryParameters(Map<String, String> values) {
        this.values = values;
    }

    /** Reads the part of the URL after the question mark. */
    public static QueryParameters parse(@Nullable String raw, String... known) {
        return parse(raw, Bounds.SHORT, known);
    }

    /** The same with values of this size. */
    public static QueryParameters parse(@Nullable String raw, Bounds bounds, String... known) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : raw == null || raw.isEmpty() ? new String[0] : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals), Bounds.SHORT);
            String value = decoded(equals < 0 ? "" : pair.substring(equals + 1), bounds);
            if (!isKnown(name, known)) {
                throw RefusedRequestException.usage("unknown parameter; this path takes " + listed(known));
            }
            if (values.put(name, value) != null) {
                throw RefusedRequestException.usage("parameter '" + name + "' is given twice");
            }
        }
        values.values().removeIf(String::isEmpty);
        return new QueryParameters(values);
    }

    /** A known name that ends with a dot stands for all that begin with it. */
    private static boolean isKnown(String name, String... known) {
        return Arrays.stream(known).anyMatch(each -> each.endsWith(".") ? name.startsWith(each) : name.equals(each));
    }

    /** The values whose names begin so, without that beginning. */
    public Map<String, String> under(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public boolean flag(String name) {
        return text(name).filter(value -> truth(name, value)).isPresent();
    }

    private static boolean truth(String name, String value) {
        return switch (value) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw RefusedRequestException.usage("parameter '" + name + "' must be true or false");
        };
    }

    private static String decoded(String escaped, Bounds bounds) {
        String text;
        try {
            text = URLDecoder.decode(escaped, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw RefusedRequestException.usage("a parameter holds a broken percent-escape");
        }
        if (text.length() > bounds.longest) {
            throw RefusedRequestException.usage("a parameter is longer than " + bounds.longest + " characters");
        }
        if (text.indexOf(REPLACEMENT) >= 0 || !text.chars().allMatch(bounds::allow)) {
            throw RefusedRequestException.usage("a parameter holds control characters or is not UTF-8");
        }
        return text;
    }

    private static String listed(String... known) {
        return known.length == 0 ? "none" : String.join(", ", Arrays.asList(known));
    }
}
