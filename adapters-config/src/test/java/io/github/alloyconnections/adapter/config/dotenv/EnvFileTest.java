package io.github.alloyconnections.adapter.config.dotenv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.failure.ProjectFileException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvFileTest {

    @ParameterizedTest
    @CsvSource({
        ".env, .env, .gitignore",
        "../.env, .env, ../.gitignore",
        "../../.env, .env, ../../.gitignore",
        "sub/.env, sub/.env, .gitignore",
        "my env, 'my env', .gitignore",
        "../other.env, ../other.env, .gitignore"
    })
    void git_leaves_it_alone_by_the_list_of_its_own_folder(String label, String line, String list) {
        EnvFile file = new EnvFile(Path.of("/project", label), label);

        assertThat(file.ignored()).isEqualTo(line.startsWith("my") ? "'my env'" : line);
        assertThat(file.ignoring()).isEqualTo(list);
    }

    @Test
    void a_quote_in_its_name_is_written_for_a_shell() {
        assertThat(new EnvFile(Path.of("it's"), "it's").quoted()).isEqualTo("'it'\\''s'");
    }

    @Test
    void one_in_utf_8_may_be_edited() {
        assertThatCode(() -> file().refuseOtherEncoding(document("A=1\n".getBytes(StandardCharsets.UTF_8))))
                .doesNotThrowAnyException();
    }

    @Test
    void another_encoding_is_refused_with_the_command_that_converts_it() {
        assertThatExceptionOfType(ProjectFileException.class)
                .isThrownBy(() -> file().refuseOtherEncoding(document("A=1\n".getBytes(StandardCharsets.UTF_16LE))))
                .satisfies(refused -> {
                    assertThat(refused).hasMessageContaining("it is UTF-16LE").hasMessageContaining("Set-Content");
                    assertThat(refused.remedy())
                            .hasValueSatisfying(
                                    advice -> assertThat(advice.command()).contains("iconv -f UTF-16LE"));
                });
    }

    @Test
    void what_is_in_no_one_encoding_is_refused_with_what_a_person_can_do() {
        assertThatExceptionOfType(ProjectFileException.class)
                .isThrownBy(() -> file().refuseOtherEncoding(document(new byte[] {'A', '=', 'a', 'b', 'c', 'd', 0})))
                .withMessageEndingWith("save it as UTF-8 with an editor")
                .satisfies(refused -> assertThat(refused.remedy()).isEmpty());
    }

    private static EnvFile file() {
        return new EnvFile(Path.of("/project/.env"), ".env");
    }

    private static DotEnvDocument document(byte[] bytes) {
        return DotEnvDocument.of(bytes);
    }
}
