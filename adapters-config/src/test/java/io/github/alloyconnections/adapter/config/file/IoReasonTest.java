package io.github.alloyconnections.adapter.config.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class IoReasonTest {

    @Test
    void what_java_names_is_told_in_words() {
        assertThat(IoReason.of(new AccessDeniedException("/secret/.env"))).isEqualTo("permission denied");
        assertThat(IoReason.of(new NoSuchFileException("/secret/.env"))).isEqualTo("no such file or directory");
        assertThat(IoReason.of(new FileAlreadyExistsException("/secret/.env"))).isEqualTo("something else is there");
    }

    @Test
    void what_the_system_says_is_passed_on_without_the_file() {
        assertThat(IoReason.of(new FileSystemException("/secret/.env", null, "Too many levels of symbolic links")))
                .isEqualTo("Too many levels of symbolic links");
        assertThat(IoReason.of(new IOException("broken"))).isEqualTo("broken");
    }

    @Test
    void what_says_nothing_is_told_by_its_kind() {
        assertThat(IoReason.of(new IOException())).isEqualTo("IOException");
        assertThat(IoReason.of(new FileSystemException("/secret/.env"))).isEqualTo("FileSystemException");
    }
}
