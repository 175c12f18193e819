package io.github.alloyconnections.adapter.config.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.health.HealthNote;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.port.driven.HealthHistory;
import io.github.alloyconnections.domain.testing.HealthHistoryContract;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileHealthHistoryTest extends HealthHistoryContract {

    private static final URI ALLOY = URI.create("https://production.runalloy.com");

    @TempDir
    private Path folder;

    @Override
    protected HealthHistory fresh() {
        return at(ALLOY);
    }

    private HealthHistory at(URI alloy) {
        return new FileHealthHistory(new StateFolder(folder.resolve("state")), alloy);
    }

    @Override
    protected HealthHistory again(HealthHistory written) {
        return fresh();
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("state/history"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private static HealthNote of(int number, String why) {
        return new HealthNote(
                Instant.ofEpochSecond(1_800_000_000L + number),
                new ConnectorId("notion"),
                ONE,
                Owner.key(),
                number % 2 == 0 ? HealthState.WORKING : HealthState.GONE,
                why);
    }

    @Test
    void nobody_else_can_read_it_and_one_alloy_knows_nothing_of_another() throws IOException {
        fresh().learnt(of(0, "why"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(at(URI.create("http://127.0.0.1:9")).all()).isEmpty();
    }

    @Test
    void damaged_lines_are_passed_over_and_an_open_one_is_ended() throws IOException {
        fresh().learnt(of(0, "first"));
        Files.writeString(
                file(),
                "nonsense\n2026-01-02T03:04:05Z\tnotion\t" + ONE
                        + "\t\tUNKNOWN\twhy\n\u0000\u00ff\t\t\t\t\t\n2026-01-02T0",
                StandardOpenOption.APPEND);
        fresh().learnt(of(1, "tab\tand\nline\u202e end"));

        assertThat(fresh().all()).extracting(HealthNote::why).containsExactly("first", "tab and line  end");
        assertThat(Files.readString(file())).endsWith("end\n");
    }

    @Test
    void it_stays_small_and_keeps_what_is_newest() throws IOException {
        HealthHistory history = fresh();
        String why = "x".repeat(5_000);
        for (int number = 0; number < 1_200; number++) {
            history.learnt(of(number, why));
        }

        assertThat(Files.size(file())).isLessThanOrEqualTo(1 << 18);
        List<HealthNote> all = fresh().all();
        assertThat(all).hasSizeGreaterThan(400);
        assertThat(all.get(all.size() - 1).at()).isEqualTo(of(1_199, why).at());
        assertThat(all.get(0).why()).hasSize(200);
    }

    @Test
    void writers_at_the_same_time_lose_nothing() {
        IntStream.range(0, 16)
                .parallel()
                .forEach(number -> fresh().learnt(new HealthNote(
                        Instant.ofEpochSecond(1_800_000_000L),
                        new ConnectorId("notion"),
                        new ConnectionId("6900000000000000000000%02d".formatted(number)),
                        Owner.key(),
                        HealthState.WORKING,
                        "why")));

        assertThat(fresh().all()).hasSize(16);
    }

    @Test
    void where_nothing_can_be_written_nobody_fails() throws IOException {
        Files.writeString(folder.resolve("state"), "a file where the folder should be");

        fresh().learnt(of(0, "why"));
        assertThat(fresh().all()).isEmpty();
    }

    @Test
    void what_is_huge_is_as_if_it_were_not_there() throws IOException {
        fresh().learnt(of(0, "why"));
        Files.writeString(file(), "x".repeat(2_000_000));

        assertThat(fresh().all()).isEmpty();
    }
}
