package io.github.alloyconnections.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.config.dotenv.DotEnvDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table was recorded by running dotenv itself, so that this needs no Node. */
class DotEnvReadingTest {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-f]{4}|.)");

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("table")
    void reads_what_dotenv_reads(String text, Map<String, String> expected) {
        DotEnvDocument document = DotEnvDocument.of(unescaped(text).getBytes(StandardCharsets.UTF_8));

        Map<String, String> found = new LinkedHashMap<>();
        document.assignments().forEach(assignment -> found.put(assignment.name(), assignment.value()));
        assertThat(found).isEqualTo(expected);
    }

    static Stream<Arguments> table() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(DotEnvReadingTest.class.getResourceAsStream("dotenv-readings.txt"))) {
            List<String> rows = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isEmpty() && !line.startsWith("%%")) {
                    rows.add(line);
                }
            }
            assertThat(rows).hasSizeGreaterThan(380);
            return rows.stream().map(DotEnvReadingTest::row);
        }
    }

    private static Arguments row(String line) {
        String[] cells = line.split("\t", -1);
        Map<String, String> expected = new LinkedHashMap<>();
        Arrays.stream(cells).skip(1).forEach(cell -> {
            int separator = cell.indexOf('=');
            expected.put(cell.substring(0, separator), unescaped(cell.substring(separator + 1)));
        });
        return Arguments.of(cells[0], expected);
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(plain(found.group(1))));
    }

    private static String plain(String escape) {
        return switch (escape.charAt(0)) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'u' -> Character.toString(Integer.parseInt(escape.substring(1), 16));
            default -> escape;
        };
    }
}
