package io.github.alloyconnections.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.github.alloyconnections.adapter.config.dotenv.DotEnvDocument;
import io.github.alloyconnections.adapter.config.dotenv.DotEnvEdit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** Any file and any edit: only that one value changes. What a file means is known from how it was put together. */
class DotEnvRoundTripTest {

    private static final String PIN = "CONNECTION_ID";
    private static final List<String> NAMES = List.of(PIN, PIN, "MY_CONNECTION_ID", "CONNECTION_ID_X", "A", "PORT");
    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");
    private static final List<String> BARE = List.of("", "x", "a b", "CONNECTION_ID", "é", "67a37f29");
    private static final List<String> QUOTED = List.of("", " x ", "a#b", "l1\nCONNECTION_ID=no\nl3", "it", "=");
    private static final List<String> NOISE =
            List.of("", "# CONNECTION_ID=no", "  #\"", "words only", "#'", "\t", "export", "[section]");

    /** A piece of a file; a value of null marks one that assigns nothing. */
    private record Piece(String name, String before, String value, String quote, String after) {

        String text() {
            return before + quote + value + quote + after;
        }
    }

    private static final Gen<Piece> ASSIGNMENTS = assignment(arbitrary().pick(NAMES));

    /** "export" at a line's end would belong to the next name, which the bookkeeping here does not know. */
    private static final Gen<Piece> WITHOUT =
            arbitrary().pick(NOISE).map(text -> new Piece("", text.replace("export", "export;"), "", "", ""));

    private static final Gen<List<Piece>> LINES =
            lists().of(ASSIGNMENTS.mix(WITHOUT, 30)).ofSizeBetween(0, 11);
    private static final Gen<List<Piece>> FILES = LINES.zip(
                    assignment(arbitrary().constant(PIN)), LINES, DotEnvRoundTripTest::lines)
            .zip(arbitrary().pick(LINE_ENDS), DotEnvRoundTripTest::ended);

    @Test
    void changes_only_the_last_assignment() {
        qt().forAll(FILES, integers().between(1, 1 << 30)).checkAssert((pieces, number) -> {
            String id = String.format("%024x", number);

            DotEnvDocument after =
                    DotEnvEdit.apply(document(text(pieces)), PIN, id).orElseThrow();

            List<Piece> expected = withPin(pieces, id);
            assertThat(new String(after.bytes(), StandardCharsets.UTF_8)).isEqualTo(text(expected));
            assertThat(meaning(after)).isEqualTo(meaning(expected));
        });
    }

    private static List<Piece> lines(List<Piece> before, Piece pin, List<Piece> after) {
        return Stream.of(before, List.of(pin), after).flatMap(List::stream).toList();
    }

    private static List<Piece> ended(List<Piece> lines, String lineEnd) {
        return lines.stream()
                .map(line -> new Piece(line.name(), line.before(), line.value(), line.quote(), line.after() + lineEnd))
                .toList();
    }

    private static List<Piece> withPin(List<Piece> pieces, String id) {
        List<Piece> changed = new ArrayList<>(pieces);
        int last = IntStream.range(0, pieces.size())
                .filter(i -> pieces.get(i).name().equals(PIN))
                .max()
                .orElseThrow();
        Piece old = pieces.get(last);
        changed.set(last, new Piece(PIN, old.before(), id, old.quote(), old.after()));
        return changed;
    }

    private static Gen<Piece> assignment(Gen<String> names) {
        Gen<String> heads = arbitrary().pick(List.of("", "  ", "export ")).zip(names, String::concat);
        Gen<String> separators = arbitrary().pick(List.of("=", " = ", "= ", ": "));
        Gen<String> ends = arbitrary().pick(List.of("", " ", " # CONNECTION_ID=no", "\t#c"));
        Gen<Piece> bare = heads.zip(
                separators,
                arbitrary().pick(BARE),
                ends,
                (head, separator, value, end) -> piece(head, separator, "", value, end));
        Gen<Piece> quoted = heads.zip(
                separators,
                arbitrary().pick(List.of("'", "\"", "`")),
                arbitrary().pick(QUOTED),
                ends,
                DotEnvRoundTripTest::piece);
        return bare.mix(quoted, 70);
    }

    private static Piece piece(String head, String separator, String quote, String value, String end) {
        String before = head + separator;
        String name = head.replaceFirst("export", "").strip();
        // A new bare value goes before the blanks that an empty one stands among.
        boolean blank = value.isEmpty() && quote.isEmpty() && separator.contains("=");
        return new Piece(name, blank ? before.stripTrailing() : before, value, quote, end);
    }

    private static String text(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    private static Map<String, String> meaning(List<Piece> pieces) {
        Map<String, String> meaning = new TreeMap<>();
        pieces.stream()
                .filter(piece -> !piece.name().isEmpty())
                .forEach(piece -> meaning.put(piece.name(), piece.value()));
        return meaning;
    }

    private static Map<String, String> meaning(DotEnvDocument document) {
        Map<String, String> meaning = new TreeMap<>();
        document.assignments().forEach(found -> meaning.put(found.name(), found.value()));
        return meaning;
    }

    private static DotEnvDocument document(String text) {
        return DotEnvDocument.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
