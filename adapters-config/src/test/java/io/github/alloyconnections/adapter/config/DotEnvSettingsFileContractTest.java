package io.github.alloyconnections.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.config.dotenv.Assignment;
import io.github.alloyconnections.domain.port.driven.SettingsFile;
import io.github.alloyconnections.domain.settings.SettingChange;
import io.github.alloyconnections.domain.testing.SettingsFileContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract over real files, and what only files have: rights, neighbours, and git. */
class DotEnvSettingsFileContractTest extends SettingsFileContract {

    private static final String KEY = "planted-0123456789abcdef";

    private ProjectFolder project;

    @BeforeEach
    void makeProject(@TempDir Path root) throws IOException {
        project = new ProjectFolder(root);
    }

    @Override
    protected SettingsFile file() {
        return project.load().settingsFile();
    }

    @Override
    protected Optional<String> read(String name) {
        return project.envFile().read().effective(name).map(Assignment::value).filter(value -> !value.isEmpty());
    }

    @Override
    protected void makeUnwritable() {
        rights("r--r--r--");
    }

    @Test
    void a_new_file_is_its_owners_alone() throws IOException {
        file().write("ALLOY_API_KEY", KEY);

        assertThat(rights()).isEqualTo("rw-------");
        assertThat(project.envText()).isEqualTo("ALLOY_API_KEY=" + KEY + "\n");
        assertThat(project.namesInProject()).containsExactly(".env");
    }

    @Test
    void a_file_that_others_could_read_is_closed_to_them_before_the_key_is_in_it() throws IOException {
        project.env("# mine\r\nexport ALLOY_API_KEY='' # none yet\r\nOTHER=\"a b\"\r\n");
        rights("rw-r--r--");

        SettingChange change = file().write("ALLOY_API_KEY", KEY);

        assertThat(rights()).isEqualTo("rw-------");
        assertThat(change.notices()).anyMatch(notice -> notice.contains("only its owner can read it now"));
        assertThat(project.envText())
                .isEqualTo("# mine\r\nexport ALLOY_API_KEY='" + KEY + "' # none yet\r\nOTHER=\"a b\"\r\n");
    }

    @Test
    void what_holds_no_secret_stays_open_as_it_was() throws IOException {
        project.env("A=1\n");
        rights("rw-r--r--");

        file().write("ALLOY_USER_ID", "690f5c1ed6d6670fb1740e5a");

        assertThat(rights()).isEqualTo("rw-r--r--");
    }

    @Test
    void a_stronger_source_is_named() {
        project.with("ALLOY_USER_ID", "690f5c1ed6d6670fb1740e5b");

        assertThat(file().write("ALLOY_USER_ID", "690f5c1ed6d6670fb1740e5a").notices())
                .containsExactly("ALLOY_USER_ID from environment counts, whatever .env says.");
    }

    private String rights() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(project.envPath()));
    }

    private void rights(String text) {
        try {
            Files.setPosixFilePermissions(project.envPath(), PosixFilePermissions.fromString(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
