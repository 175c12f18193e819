package io.github.alloyconnections.adapter.config.dotenv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.alloyconnections.adapter.config.file.BoundedFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DotEnvDocumentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "A=xyz # c|xyz",
                "A=  'x y'  # c|'x y'",
                "A=\"x\" \"y\"|\"x\" \"y\"",
                "export A: `x`|`x`",
                "A=é😀|é😀",
            })
    void knows_the_bytes_of_a_value_with_its_quotes(String text, String written) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(DotEnvDocument.of(bytes).assignments())
                .singleElement()
                .extracting(found -> new String(
                        Arrays.copyOfRange(bytes, found.valueStart(), found.valueEnd()), StandardCharsets.UTF_8))
                .isEqualTo(written);
    }

    @Test
    void counts_lines_of_every_kind() {
        DotEnvDocument document = document("# c\r\nA=1\rB=\"x\ny\"\n\nC=3");

        assertThat(document.assignments())
                .extracting(Assignment::name, Assignment::line)
                .containsExactly(tuple("A", 2), tuple("B", 3), tuple("C", 6));
    }

    @Test
    void broken_utf8_becomes_replacement_characters() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("A=x".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe2, (byte) 0x82, 'y', (byte) 0xed, (byte) 0xa0});

        DotEnvDocument document = DotEnvDocument.of(bytes.toByteArray());

        assertThat(document.effective("A").map(Assignment::value)).contains("x\ufffd\ufffdy\ufffd\ufffd");
    }

    @Test
    void the_last_of_several_assignments_counts() {
        assertThat(document("A=1\nA=2\n#A=3\nBA=4\nA_=5").effective("A").map(Assignment::value))
                .contains("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A='\\' ",
                "A=\"\n",
                "\n",
                " ",
                "A\n",
                "export\n",
                "A=\u2028'",
                "A=''\n",
                "`",
                "A:\n",
                "\\'",
                "'\u2028"
            })
    void a_hostile_file_is_read_in_one_pass(String unit) {
        String text = "A=\"" + unit.repeat(BoundedFile.ENV_LIMIT / unit.length());

        // A reader that tried again from every line would need minutes for this; the suite's time limit says so.
        assertThat(document(text).assignments()).isNotEmpty();
    }

    @Test
    void does_not_tell_values_when_printed() {
        List<Assignment> assignments = document("ALLOY_API_KEY=sk_0123456789").assignments();

        assertThat(assignments).hasToString("[Assignment[ALLOY_API_KEY, line 1]]");
    }

    private static DotEnvDocument document(String text) {
        return DotEnvDocument.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
