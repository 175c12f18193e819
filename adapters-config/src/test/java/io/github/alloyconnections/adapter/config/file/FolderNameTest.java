package io.github.alloyconnections.adapter.config.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of files that are about a folder. */
class FolderNameTest {

    @Test
    void a_folder_is_found_again_by_the_name_made_of_it() {
        String name = FolderName.of(Path.of("/home/ann/100%2Fcertain"));

        assertThat(name).doesNotContain("/");
        assertThat(FolderName.isOne(name)).isTrue();
        assertThat(FolderName.folder(name)).isEqualTo("/home/ann/100%2Fcertain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "README", "home%2Fann", "%2Fhome%2Fann.alloy-connections-1.tmp"})
    void what_else_lies_there_is_of_no_folder(String name) {
        assertThat(FolderName.isOne(name)).isFalse();
    }
}
