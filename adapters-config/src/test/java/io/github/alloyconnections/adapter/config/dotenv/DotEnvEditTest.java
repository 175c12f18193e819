package io.github.alloyconnections.adapter.config.dotenv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DotEnvEditTest {

    private static final String NAME = "CONNECTION_ID";

    @ParameterizedTest
    @MethodSource("edits")
    void changes_the_value_and_no_other_byte(String before, String after) {
        assertThat(edited(before, "new")).isEqualTo(after);
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                Arguments.of("CONNECTION_ID=old", "CONNECTION_ID=new"),
                Arguments.of("  export CONNECTION_ID = old # c\r\n", "  export CONNECTION_ID = new # c\r\n"),
                Arguments.of("CONNECTION_ID='old'\rA=1\r", "CONNECTION_ID='new'\rA=1\r"),
                Arguments.of("CONNECTION_ID: \"old\"\n", "CONNECTION_ID: \"new\"\n"),
                Arguments.of("\ufeffCONNECTION_ID=`old`#c", "\ufeffCONNECTION_ID=`new`#c"),
                Arguments.of("CONNECTION_ID=\n", "CONNECTION_ID=new\n"),
                Arguments.of("CONNECTION_ID= # c\n", "CONNECTION_ID=new # c\n"),
                Arguments.of("CONNECTION_ID=\"a\nb\"\n", "CONNECTION_ID=\"new\"\n"),
                Arguments.of("CONNECTION_ID=a\nCONNECTION_ID=b\n", "CONNECTION_ID=a\nCONNECTION_ID=new\n"));
    }

    @Test
    void look_alikes_are_left_alone() {
        String before = """
                #CONNECTION_ID=a
                MY_CONNECTION_ID=b
                CONNECTION_ID_SLACK=c
                KEY="x
                CONNECTION_ID=d
                "
                CONNECTION_ID=e
                """;

        assertThat(edited(before, "new")).isEqualTo(before.replace("ID=e", "ID=new"));
    }

    @ParameterizedTest
    @MethodSource("additions")
    void appends_a_line_in_the_files_own_style(String before, String after) {
        assertThat(edited(before, "new")).isEqualTo(after);
    }

    static Stream<Arguments> additions() {
        return Stream.of(
                Arguments.of("", "CONNECTION_ID=new\n"),
                Arguments.of("\ufeff", "\ufeffCONNECTION_ID=new\n"),
                Arguments.of("A=1", "A=1\nCONNECTION_ID=new\n"),
                Arguments.of("A=1\r\nB=2", "A=1\r\nB=2\r\nCONNECTION_ID=new\r\n"),
                Arguments.of("A=1\rB=2\r", "A=1\rB=2\rCONNECTION_ID=new\r"),
                Arguments.of("# CONNECTION_ID=old\n", "# CONNECTION_ID=old\nCONNECTION_ID=new\n"),
                Arguments.of("A=\"unclosed\n", "A=\"unclosed\nCONNECTION_ID=new\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_ID=old\n", "CONNECTION_ID=old\n'x'\n", "CONNECTION_ID=a\nCONNECTION_ID='old'"})
    void emptying_lets_nothing_else_come_alive(String before) {
        assertThat(document(edited(before, "")).effective(NAME).map(Assignment::value))
                .contains("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A=1\n", "CONNECTION_ID=\n", "CONNECTION_ID='' # c"})
    void emptying_what_is_empty_changes_nothing(String before) {
        assertThat(edited(before, "")).isEqualTo(before);
    }

    @Test
    void the_same_value_again_changes_nothing() {
        assertThat(edited("CONNECTION_ID = 'new' # c", "new")).isEqualTo("CONNECTION_ID = 'new' # c");
    }

    @Test
    void refuses_to_append_where_another_name_would_swallow_it() {
        // dotenv takes a colon's value from the next line.
        assertThat(DotEnvEdit.apply(document("A=1\nB:"), NAME, "new")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a#b", "'a'", "a'b", "a\"b # c", " a "})
    void writes_any_value_so_that_it_reads_back(String value) {
        assertThat(document(edited("CONNECTION_ID=old # c\n", value))
                        .effective(NAME)
                        .map(Assignment::value))
                .contains(value);
    }

    @Test
    void a_value_that_would_close_an_earlier_quote_is_written_in_another_way() {
        DotEnvDocument after = DotEnvEdit.apply(document("A='x\nCONNECTION_ID=old\n"), NAME, "'")
                .orElseThrow();

        assertThat(after.effective(NAME).map(Assignment::value)).contains("'");
        assertThat(after.effective("A").map(Assignment::value)).contains("'x");
    }

    @Test
    void broken_utf8_elsewhere_survives() {
        byte[] noise = {'A', '=', (byte) 0xff, (byte) 0xc3, '\n'};
        ByteArrayOutputStream before = new ByteArrayOutputStream();
        before.writeBytes(noise);
        before.writeBytes("CONNECTION_ID=old\n".getBytes(StandardCharsets.US_ASCII));
        before.writeBytes(noise);

        byte[] after = DotEnvEdit.apply(DotEnvDocument.of(before.toByteArray()), NAME, "older")
                .orElseThrow()
                .bytes();

        String latin = before.toString(StandardCharsets.ISO_8859_1).replace("old", "older");
        assertThat(new String(after, StandardCharsets.ISO_8859_1)).isEqualTo(latin);
    }

    private static String edited(String before, String value) {
        byte[] after =
                DotEnvEdit.apply(document(before), NAME, value).orElseThrow().bytes();
        return new String(after, StandardCharsets.UTF_8);
    }

    private static DotEnvDocument document(String text) {
        return DotEnvDocument.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
