package io.github.alloyconnections.adapter.config.dotenv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What holds of every file, whatever bytes it is made of, and of every edit of it. */
class AnyEnvFileTest {

    private static final String PIN = "CONNECTION_ID";

    /** What has a meaning in the grammar, what breaks UTF-8, other white space; first what is left when it shrinks. */
    private static final List<byte[]> PIECES = Stream.concat(
                    Stream.of(
                                    "",
                                    PIN,
                                    "A",
                                    "B.b-1",
                                    "export ",
                                    "export",
                                    "=",
                                    " = ",
                                    ": ",
                                    ":",
                                    "\n",
                                    "\r\n",
                                    "\r",
                                    "'",
                                    "\"",
                                    "`",
                                    "\\",
                                    "\\n",
                                    "\\'",
                                    "#",
                                    " ",
                                    "\t",
                                    "x",
                                    "é",
                                    "\u2028",
                                    "\u00a0",
                                    "\ufeff",
                                    "\u0085",
                                    "😀",
                                    PIN + "=old",
                                    "A='x'\n",
                                    "# c\n")
                            .map(text -> text.getBytes(StandardCharsets.UTF_8)),
                    Stream.of("ff", "c3", "eda080", "f09f", "c080", "f4908080").map(HexFormat.of()::parseHex))
            .toList();

    private static final Gen<Content> MADE_OF_PIECES = lists().of(arbitrary().pick(PIECES))
            .ofSizeBetween(0, 24)
            .map(AnyEnvFileTest::joined)
            .map(Content::new);

    private static final Gen<Content> ANY_BYTES = lists().of(integers().between(0, 255))
            .ofSizeBetween(0, 40)
            .map(AnyEnvFileTest::bytes)
            .map(Content::new);

    private static final Gen<Content> FILES = MADE_OF_PIECES.mix(ANY_BYTES, 20);
    private static final Gen<String> NAMES = arbitrary().pick(List.of(PIN, "A", "B.b-1", "NEW"));
    private static final Gen<String> VALUES = arbitrary()
            .pick(List.of(
                    "", "x", "6910029dd6d6670fb1742f05", "a b", " a", "#", "a#b", "'", "it's", "\"", "`", "\\n", "é"));

    /** A file's bytes, printed so that a falsified property can be repeated. */
    private static final class Content {

        private final byte[] bytes;

        Content(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }

        DotEnvDocument document() {
            return DotEnvDocument.of(bytes);
        }

        @Override
        public String toString() {
            return HexFormat.of().formatHex(bytes) + " (" + new String(bytes, StandardCharsets.UTF_8) + ")";
        }
    }

    @Test
    void reads_what_dotenvs_own_expression_reads() {
        qt().forAll(FILES).checkAssert(file -> {
            DotEnvDocument document = file.document();

            assertThat(meanings(document).stream()
                            .map(AnyEnvFileTest::withSingleReplacements)
                            .toList())
                    .isEqualTo(NodeDotEnv.readings(document.bytes()).stream()
                            .map(AnyEnvFileTest::withSingleReplacements)
                            .toList());
        });
    }

    /** Java, unlike Node, makes one replacement character of an encoded surrogate. */
    private static List<String> withSingleReplacements(List<String> reading) {
        return reading.stream()
                .map(text -> text.replaceAll("\ufffd+", "\ufffd"))
                .toList();
    }

    @Test
    void assignments_lie_in_the_file_one_behind_the_other() {
        qt().forAll(FILES).checkAssert(file -> {
            DotEnvDocument document = file.document();
            int free = 0;
            int line = 1;
            for (Assignment each : document.assignments()) {
                assertThat(List.of(free, each.start(), each.valueStart(), each.valueEnd(), document.size()))
                        .isSorted();
                assertThat(each.line()).isGreaterThanOrEqualTo(line);
                free = each.valueEnd();
                line = each.line();
            }
        });
    }

    @Test
    void an_edit_gives_one_name_its_value_and_no_other_another() {
        qt().forAll(FILES, NAMES, VALUES).checkAssert((file, name, value) -> {
            DotEnvDocument before = file.document();
            Optional<DotEnvDocument> after = DotEnvEdit.apply(before, name, value);

            after.ifPresent(edited -> assertThat(meanings(edited)).isEqualTo(intended(before, name, value)));
        });
    }

    @Test
    void an_edit_leaves_every_byte_around_the_value() {
        qt().forAll(FILES, NAMES, VALUES).checkAssert((file, name, value) -> {
            DotEnvDocument before = file.document();
            Optional<DotEnvDocument> after = DotEnvEdit.apply(before, name, value);

            after.ifPresent(edited -> {
                int from = before.effective(name).map(Assignment::valueStart).orElse(before.size());
                int to = before.effective(name).map(Assignment::valueEnd).orElse(before.size());
                int behind = before.size() - to;
                assertThat(edited.size()).isGreaterThanOrEqualTo(from + behind);
                assertThat(part(edited, 0, from)).isEqualTo(part(before, 0, from));
                assertThat(part(edited, edited.size() - behind, edited.size()))
                        .isEqualTo(part(before, to, before.size()));
            });
        });
    }

    @Test
    void the_same_edit_again_changes_nothing() {
        qt().forAll(FILES, NAMES, VALUES)
                .checkAssert((file, name, value) -> DotEnvEdit.apply(file.document(), name, value)
                        .ifPresent(once ->
                                assertThat(DotEnvEdit.apply(once, name, value)).contains(once)));
    }

    @Test
    void an_id_can_always_be_written_where_one_stands() {
        qt().forAll(MADE_OF_PIECES.map(AnyEnvFileTest::withPin))
                .checkAssert(file -> assertThat(DotEnvEdit.apply(file.document(), PIN, "6910029dd6d6670fb1742f05"))
                        .isPresent());
    }

    /** Whatever stands before it, its last line is the pin's, and a comment. */
    private static Content withPin(Content before) {
        byte[] line = ("\n" + PIN + "=67a37f2900000000000000aa # c\n").getBytes(StandardCharsets.UTF_8);
        return new Content(joined(List.of(before.bytes(), line)));
    }

    /** Each name's readings in their order; of the edited name the last is another, or one was added. */
    private static List<List<String>> intended(DotEnvDocument before, String name, String value) {
        List<List<String>> meanings = new ArrayList<>(meanings(before));
        Optional<Assignment> last = before.effective(name);
        List<String> wanted = List.of(name, value);
        if (last.isPresent()) {
            meanings.set(before.assignments().lastIndexOf(last.get()), wanted);
        } else if (!value.isEmpty()) {
            meanings.add(wanted);
        }
        return meanings;
    }

    private static List<List<String>> meanings(DotEnvDocument document) {
        return document.assignments().stream()
                .map(each -> List.of(each.name(), each.value()))
                .toList();
    }

    private static byte[] joined(List<byte[]> pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pieces.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] bytes(List<Integer> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        values.forEach(out::write);
        return out.toByteArray();
    }

    private static String part(DotEnvDocument document, int from, int to) {
        return HexFormat.of().formatHex(document.bytes(), from, to);
    }
}
