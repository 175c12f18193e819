package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on what is assumed of Alloy names classes that there are. */
class AssumptionsTest {

    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][A-Za-z]*)?)`");

    @Test
    void every_class_that_the_page_names_exists() throws IOException {
        Path root = root();
        Set<String> named = CLASS.matcher(Files.readString(root.resolve("docs/alloy.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(sources(root)).containsAll(named);
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        return Files.exists(folder.resolve("docs"))
                ? folder
                : folder.resolve("..").normalize();
    }

    private static List<String> sources(Path root) throws IOException {
        List<String> names = new ArrayList<>();
        for (String module : List.of("adapters-alloy", "adapters-config", "domain")) {
            try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/main/java"))) {
                files.map(file -> String.valueOf(file.getFileName()))
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> names.add(name.substring(0, name.length() - ".java".length())));
            }
        }
        return names;
    }
}
