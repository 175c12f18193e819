package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What the one file holds that people run. */
class ProgramJarIT {

    @Test
    void what_only_java_programs_or_tests_need_stays_outside() throws IOException {
        try (ZipFile jar =
                new ZipFile(Path.of("target", "alloy-connections.jar").toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .contains("io/github/alloyconnections/app/Main.class")
                    .noneMatch(name -> name.startsWith("org/springframework/")
                            || name.startsWith("io/github/alloyconnections/spring/")
                            || name.startsWith("org/junit/")
                            || name.startsWith("org/openqa/"));
        }
    }
}
