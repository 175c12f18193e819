package io.github.alloyconnections.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.config.dotenv.DotEnvDocument;
import io.github.alloyconnections.adapter.config.dotenv.DotEnvEdit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    static LongStream seeds() {
        return LongStream.range(0, 1_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void changes_only_the_last_assignment(long seed) {
        Random random = new Random(seed);
        List<Piece> pieces = pieces(random);
        String id = String.format("%024x", random.nextInt(1 << 30));

        DotEnvDocument after = DotEnvEdit.apply(document(text(pieces)), PIN, id).orElseThrow();

        List<Piece> expected = withPin(pieces, id);
        assertThat(new String(after.bytes(), StandardCharsets.UTF_8)).isEqualTo(text(expected));
        assertThat(meaning(after)).isEqualTo(meaning(expected));
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

    private static List<Piece> pieces(Random random) {
        String lineEnd = pick(random, LINE_ENDS);
        List<Piece> pieces = new ArrayList<>();
        for (int count = random.nextInt(12); count > 0; count--) {
            pieces.add(
                    random.nextInt(3) == 0 ? noise(random, lineEnd) : assignment(random, pick(random, NAMES), lineEnd));
        }
        pieces.add(random.nextInt(pieces.size() + 1), assignment(random, PIN, lineEnd));
        return pieces;
    }

    private static Piece noise(Random random, String lineEnd) {
        // "export" at a line's end would belong to the next name, which the generator's bookkeeping does not know.
        return new Piece("", pick(random, NOISE).replace("export", "export;"), "", "", lineEnd);
    }

    private static Piece assignment(Random random, String name, String lineEnd) {
        String quote = pick(random, List.of("", "'", "\"", "`"));
        String value = pick(random, quote.isEmpty() ? BARE : QUOTED);
        String separator = pick(random, List.of("=", " = ", "= ", ": "));
        String after = pick(random, List.of("", " ", " # CONNECTION_ID=no", "\t#c"));
        String before = pick(random, List.of("", "  ", "export ")) + name + separator;
        // A new bare value goes before the blanks that an empty one stands among.
        boolean blank = value.isEmpty() && quote.isEmpty() && separator.contains("=");
        return new Piece(name, blank ? before.stripTrailing() : before, value, quote, after + lineEnd);
    }

    private static String pick(Random random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
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
