package io.github.alloyconnections.adapter.config.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.adapter.config.settings.Secret;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptAccessTokenTest {

    @TempDir
    private Path folder;

    @Test
    void the_first_to_ask_makes_it_and_all_others_read_it() throws IOException {
        KeptAccessToken kept = kept();
        String token = kept.read().reveal();

        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(Files.readString(kept.file())).isEqualTo(token + "\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(kept.file().getParent())))
                .isEqualTo("rwx------");
        assertThat(kept().read().reveal()).isEqualTo(token);
        assertThat(kept.read().toString()).doesNotContain(token);
    }

    @Test
    void servers_that_start_together_agree() {
        List<CompletableFuture<String>> servers = Stream.generate(this::kept)
                .limit(8)
                .map(kept -> CompletableFuture.supplyAsync(() -> kept.read().reveal()))
                .toList();

        assertThat(servers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void another_in_the_file_counts_at_once() throws IOException {
        KeptAccessToken kept = kept();
        kept.read();
        Files.writeString(kept.file(), "  my-own-token-0123456789\n");

        assertThat(kept.read().reveal()).isEqualTo("my-own-token-0123456789");
    }

    @Test
    void who_removes_it_gets_another() throws IOException {
        KeptAccessToken kept = kept();
        String before = kept.read().reveal();
        Files.delete(kept.file());

        assertThat(kept.read().reveal()).isNotEqualTo(before).hasSize(before.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw-r--r--", "rw----r--"})
    void what_others_could_read_is_made_anew(String mode) throws IOException {
        String before = kept().read().reveal();
        Files.setPosixFilePermissions(kept().file(), PosixFilePermissions.fromString(mode));

        assertThat(kept().read().reveal()).isNotEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept().file())))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with blanks in it, and long enough", "sixteen-and-mo\u00e9"})
    void what_is_no_token_lets_nobody_in_and_is_told(String content) throws IOException {
        KeptAccessToken kept = kept();
        Secret before = kept.read();
        Files.writeString(kept.file(), content);

        assertThatThrownBy(kept::read)
                .isInstanceOf(ProjectFileException.class)
                .hasMessageContaining("access-token is no access token")
                .hasMessageNotContaining(before.reveal());
        assertThat(Files.readString(kept.file())).isEqualTo(content);
    }

    @Test
    void where_none_can_be_kept_what_else_there_is_is_named() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        KeptAccessToken kept = new KeptAccessToken(new StateFolder(file.resolve("state")), Duration.ZERO);

        assertThatThrownBy(kept::read)
                .isInstanceOf(ProjectFileException.class)
                .hasMessageContaining("ALLOY_CONNECTIONS_ACCESS_TOKEN")
                .hasMessageContaining("--trust-local");
    }

    private KeptAccessToken kept() {
        return new KeptAccessToken(new StateFolder(folder.resolve("state")), Duration.ZERO);
    }

    @Test
    @Timeout(60)
    void it_does_not_look_for_every_question_and_looks_again_soon() throws IOException {
        KeptAccessToken patient = new KeptAccessToken(new StateFolder(folder.resolve("state")), Duration.ofDays(1));
        KeptAccessToken usual = new KeptAccessToken(new StateFolder(folder.resolve("state")));
        String first = patient.read().reveal();
        assertThat(usual.read().reveal()).isEqualTo(first);
        Files.delete(patient.file());

        assertThat(patient.read().reveal()).isEqualTo(first);
        while (usual.read().reveal().equals(first)) {
            Thread.onSpinWait();
        }
        assertThat(usual.file()).isNotEmptyFile();
    }
}
