package io.github.alloyconnections.domain.port.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.domain.port.driving.ForSettingUp;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenProjectTest {

    private final InMemoryProject project = InMemoryProject.ofSeed();
    private final OpenProject open = new Plain();

    @Test
    void the_pin_is_read_anew_each_time() {
        assertThat(open.pin(Seed.NOTION)).isEmpty();

        project.pinned(Seed.id(3));

        assertThat(open.pin(Seed.NOTION).flatMap(pin -> pin.id())).contains(Seed.id(3));
    }

    @Test
    void a_project_is_in_the_current_folder_unless_it_says_otherwise() {
        assertThat(open.whereabouts()).isEmpty();
    }

    private final class Plain implements OpenProject {

        @Override
        public ProjectSettings settings() {
            throw new UnsupportedOperationException("nobody asks");
        }

        @Override
        public Core core() {
            return project.core();
        }

        @Override
        public ForSettingUp settingUp() {
            throw new UnsupportedOperationException("nobody asks");
        }

        @Override
        public List<String> notices() {
            return List.of();
        }

        @Override
        public void close() {
            // Nothing was started.
        }
    }
}
