package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command that is ended by a signal while Alloy has a write of its, and says so. */
class StoppedWriteIT {

    private final HeldAlloy alloy = new HeldAlloy();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
    void a_write_that_was_sent_may_have_been_carried_out(String signal, int code) throws Exception {
        String err = stopped(signal, code, "exec", "post-page", "--body", "{\"a\":1}", "--no-check");

        assertThat(err).contains("may have been carried out: look before you repeat it", "next:", "notion search");
        assertThat(err).doesNotContain(HeldAlloy.KEY, "Exception");
    }

    @Test
    void so_may_a_page_by_words() throws Exception {
        String err = stopped("INT", 130, "notion", "create", "--title", "T");

        assertThat(err).contains("may have been", "notion search");
    }

    private String stopped(String signal, int code, String... words) throws Exception {
        try (alloy) {
            Files.writeString(folder.resolve(".env"), alloy.dotEnv() + "CONNECTION_ID=" + HeldAlloy.CONNECTION + "\n");
            Process process = Launched.in(folder, words).start();
            alloy.awaitWrite();
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            boolean ended = process.waitFor(20, TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(ended).as("it ends").isTrue();
            assertThat(process.exitValue()).as(List.of(words).toString()).isEqualTo(code);
            return Files.readString(folder.resolve("stderr"));
        }
    }
}
