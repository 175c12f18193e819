package io.github.alloyconnections.adapter.config.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.KnownAccount;
import io.github.alloyconnections.domain.port.driven.AccountMemory;
import io.github.alloyconnections.domain.testing.AccountMemoryContract;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileAccountMemoryTest extends AccountMemoryContract {

    private static final URI ALLOY = URI.create("https://alloy.example");

    @TempDir
    private Path folder;

    @Override
    protected AccountMemory fresh() {
        return new FileAccountMemory(new StateFolder(folder.resolve("state")), ALLOY);
    }

    @Override
    protected AccountMemory again(AccountMemory written) {
        return fresh();
    }

    @Test
    void another_alloy_knows_others() {
        fresh().remember(List.of(known(1)));

        assertThat(new FileAccountMemory(new StateFolder(folder.resolve("state")), URI.create("https://b.example"))
                        .all())
                .isEmpty();
    }

    @Test
    void a_damaged_line_keeps_the_others() throws IOException {
        fresh().remember(List.of(known(1)));
        Path file = written();
        Files.writeString(
                file,
                "what\n690000000000000000000002 soon a - -\n690000000000000000000003 - %zz - -\n"
                        + "690000000000000000000004 - - - -\n" + Files.readString(file));

        assertThat(fresh().all()).containsExactly(known(1));
    }

    @Test
    void only_its_owner_may_read_it() throws IOException {
        fresh().remember(List.of(known(1)));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written())))
                .isEqualTo("rw-------");
    }

    @Test
    void what_was_learnt_longest_ago_is_forgotten_first() {
        AccountMemory memory = fresh();
        memory.remember(IntStream.range(0, 1_000).mapToObj(this::known).toList());
        memory.remember(List.of(known(0), known(1_000)));

        assertThat(memory.all()).hasSize(1_000).contains(known(0), known(1_000)).doesNotContain(known(1));
    }

    @Test
    void what_cannot_be_written_or_read_is_simply_not_known() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        AccountMemory below = new FileAccountMemory(new StateFolder(file.resolve("state")), ALLOY);

        assertThatCode(() -> below.remember(List.of(known(1)))).doesNotThrowAnyException();
        assertThat(below.all()).isEmpty();

        fresh().remember(List.of(known(1)));
        Path written = written();
        Files.delete(written);
        Files.createDirectory(written);
        assertThatCode(() -> fresh().remember(List.of(known(2)))).doesNotThrowAnyException();
        assertThat(fresh().all()).isEmpty();
    }

    private KnownAccount known(int number) {
        return new KnownAccount(
                new ConnectionId("69%022x".formatted(number)),
                Optional.empty(),
                new Account("account " + number, Optional.of("Name"), Optional.empty()));
    }

    private Path written() throws IOException {
        try (var files = Files.list(folder.resolve("state/accounts"))) {
            return files.findFirst().orElseThrow();
        }
    }
}
