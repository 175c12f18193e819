package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.testing.Seed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A decision with what it saw, kept in a file and made again from it. */
class DecisionFileTest {

    @TempDir
    private Path folder;

    @Test
    void a_decision_is_kept_for_its_owner_alone_and_made_again_byte_for_byte() throws IOException {
        CommandLineRun first = new CommandLineRun();
        assertThat(first.run("which", "--record", file(), "-o", "json")).isZero();
        assertThat(first.err()).contains("no key or token, but names");

        CommandLineRun again = new CommandLineRun();
        assertThat(again.run("which", "--replay", file(), "-o", "json")).isZero();

        assertThat(again.out()).isEqualTo(first.out()).contains("\"id\" : \"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(file()))))
                .isEqualTo("rw-------");
        try (Stream<Path> names = Files.list(folder)) {
            assertThat(names).containsExactly(Path.of(file()));
        }
    }

    @Test
    void the_table_of_a_replay_says_that_it_is_one() {
        new CommandLineRun().run("which", "--record", file());
        CommandLineRun again = new CommandLineRun();

        assertThat(again.run("which", "--replay", file(), "-v")).isZero();
        assertThat(again.out()).contains(Seed.id(11).value(), "decision ").doesNotContain("next:");
        assertThat(again.err()).contains("decided from what was kept on " + Seed.NOW + "; nobody was asked");
        assertThat(again.project.asked).isEmpty();
    }

    @Test
    void another_policy_shows_what_would_have_been() {
        new CommandLineRun().run("which", "--record", file());
        CommandLineRun latest = new CommandLineRun();

        assertThat(latest.run("which", "--replay", file(), "--policy", "latest", "-o", "json"))
                .isZero();
        assertThat(latest.out()).contains("\"policy\" : \"latest\"", "\"verified\" : false");
    }

    @Test
    void what_kept_a_decision_from_being_made_is_kept_too() {
        CommandLineRun first = new CommandLineRun();
        first.project
                .recorded
                .directory()
                .fail(new RemoteServiceException(
                        Kind.RATE_LIMITED, "Tried to list but failed because: 429", Optional.empty()));
        assertThat(first.run("which", "--record", file(), "-o", "json")).isEqualTo(75);

        CommandLineRun again = new CommandLineRun();
        assertThat(again.run("which", "--replay", file(), "-o", "json")).isEqualTo(75);
        assertThat(again.out()).isEqualTo(first.out());
    }

    @Test
    void an_older_recording_is_replaced_and_nothing_else() throws IOException {
        assertThat(new CommandLineRun().run("which", "--record", file())).isZero();
        assertThat(new CommandLineRun().run("which", "--record", file())).isZero();

        String other = Files.writeString(folder.resolve("notes.txt"), "mine").toString();
        CommandLineRun line = new CommandLineRun();
        assertThat(line.run("which", "--record", other)).isEqualTo(1);
        assertThat(line.err()).contains("exists and is no recording");
        assertThat(Path.of(other)).hasContent("mine");
    }

    @ParameterizedTest
    @CsvSource({
        "'not json', is no recording of a decision",
        "'{\"format\": \"alloy-connections decision\", \"version\": 2}', is a recording of version 2",
        "'{\"format\": \"alloy-connections decision\", \"version\": 1}', is a damaged recording"
    })
    void what_is_no_recording_is_a_mistake_of_usage(String content, String told) throws IOException {
        Files.writeString(Path.of(file()), content);
        CommandLineRun line = new CommandLineRun();

        assertThat(line.run("which", "--replay", file())).isEqualTo(2);
        assertThat(line.err()).contains(told, "alloy-connections which --record FILE");
    }

    @Test
    void what_is_larger_than_any_recording_is_not_read() throws IOException {
        try (FileChannel out = FileChannel.open(
                Path.of(file()), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            out.write(ByteBuffer.wrap(new byte[] {1}), 70L * 1024 * 1024);
        }
        CommandLineRun line = new CommandLineRun();

        assertThat(line.run("which", "--replay", file())).isEqualTo(2);
        assertThat(line.err()).contains("is larger than 64 MiB");
    }

    @ParameterizedTest
    @CsvSource({
        "which --record F --replay F, exclude one another",
        "which 69110206d6d6670fb17451f8 --replay F, takes --policy and --account",
        "which --replay F --fix, takes --policy and --account",
        "which --record ., must name a file",
        "which --replay nowhere, there is no such file"
    })
    void what_makes_no_sense_is_refused(String typed, String told) {
        CommandLineRun line = new CommandLineRun();

        assertThat(line.run(typed.replace("F", file()).split(" "))).isIn(1, 2);
        assertThat(line.err()).contains(told);
        assertThat(Path.of(file())).doesNotExist();
    }

    private String file() {
        return folder.resolve("decision.json").toString();
    }
}
