package io.github.alloyconnections.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Output that cannot be written is no answer, whoever was to write it. */
class LostOutputTest {

    private final CommandLineRun line = new CommandLineRun();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "which -o id",
                "which",
                "which -o json",
                "env",
                "list",
                "use",
                "unpin",
                "doctor",
                "connectors",
                "completion bash",
                "help",
                "which --help",
                "--version"
            })
    void it_is_said_and_the_exit_code_is_1(String words) {
        line.fillOutput();

        int code = line.run(words.split(" "));

        assertThat(code).isEqualTo(1);
        assertThat(line.err()).contains("error: the answer could not be written", "No space left on device");
        assertThat(line.err()).contains("next:  alloy-connections status");
    }

    @Test
    void a_failure_keeps_its_own_code() {
        line.fillOutput();

        assertThat(line.run("which", "--nonsense", "-o", "json")).isEqualTo(2);
        assertThat(line.err()).contains("unknown option", "No space left on device");
    }

    @Test
    void a_reader_who_has_had_enough_is_no_failure() {
        line.readUpTo(0);

        assertThat(line.run("list")).isZero();
        assertThat(line.err()).doesNotContain("error");
    }
}
