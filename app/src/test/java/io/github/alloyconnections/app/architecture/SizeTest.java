package io.github.alloyconnections.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How much a reader has to hold at once: files of a package, lines of a file, names that look alike. */
final class SizeTest {
    private static final int LINES = 250;
    private static final int FILES = 25;

    /** Packages that hold more, and why. */
    private static final Map<String, Integer> FULLER = Map.of(
            // What commands are made of, each used by one or a few of them.
            "adapter/cli/part", 39,
            // One file an answer that is printed.
            "adapter/cli/view", 27,
            // One client: its limits, retries and threads are each a file, and only together one door.
            "adapter/alloy/http", 32,
            // One file a published shape, named after it.
            "contract/json", 40,
            // One way from a source to a value; its types know each other in a line.
            "adapter/config/settings", 29);

    /** One of a thing and several of it: the letter is the plural, and the pair lies side by side on purpose. */
    private static final String PLURAL = "([a-z])(Json|Command|)$";

    private static final List<Path> SOURCES = sources();

    @Test
    void no_file_is_longer_than_two_screens_of_a_patient_reader() {
        assertThat(SOURCES)
                .allSatisfy(file ->
                        assertThat(lines(file)).as("lines of %s", type(file)).isLessThanOrEqualTo(LINES));
    }

    @Test
    void no_package_holds_more_than_can_be_looked_over() {
        assertThat(byPackage())
                .allSatisfy((name, types) ->
                        assertThat(types).as(name).hasSizeLessThanOrEqualTo(FULLER.getOrDefault(name, FILES)));
    }

    @Test
    void no_two_types_of_a_package_differ_by_one_letter() {
        assertThat(byPackage().entrySet().stream()
                        .flatMap(entry -> alike(entry.getKey(), List.copyOf(entry.getValue()))))
                .isEmpty();
        assertThat(alike("a", List.of("Cause", "Pause", "Page", "Pages", "PageJson", "PagesJson")))
                .containsExactly("a: Cause and Pause");
    }

    @Test
    void no_simple_name_stands_for_two_things() {
        assertThat(shared(SOURCES.stream().map(SizeTest::type))).isEmpty();
        assertThat(shared(Stream.of("a/Row", "b/Row", "a/Pages", "b/Page"))).containsExactly("Row: a/Row and b/Row");
    }

    @Test
    void every_package_says_what_it_holds() {
        assertThat(SOURCES.stream().map(SizeTest::folder).distinct())
                .allSatisfy(folder ->
                        assertThat(read(folder.resolve("package-info.java"))).containsPattern("(?s)/\\*\\*.{15,}\\*/"));
    }

    private static Stream<String> shared(Stream<String> types) {
        return types
                .collect(Collectors.groupingBy(
                        type -> type.substring(type.lastIndexOf('/') + 1), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey() + ": " + String.join(" and ", entry.getValue()));
    }

    private static Stream<String> alike(String name, List<String> types) {
        return types.stream()
                .flatMap(one -> types.stream()
                        .filter(other ->
                                one.compareTo(other) < 0 && differByOneLetter(one, other) && !onePlural(one, other))
                        .map(other -> name + ": " + one + " and " + other));
    }

    static boolean differByOneLetter(String one, String other) {
        int start = 0;
        while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        return switch (longer.length() - shorter.length()) {
            case 0 -> start < one.length() && one.substring(start + 1).equals(other.substring(start + 1));
            case 1 -> shorter.substring(start).equals(longer.substring(start + 1));
            default -> false;
        };
    }

    private static boolean onePlural(String one, String other) {
        return one.replaceFirst(PLURAL, "$1s$2").equals(other)
                || other.replaceFirst(PLURAL, "$1s$2").equals(one);
    }

    private static Map<String, Set<String>> byPackage() {
        return SOURCES.stream()
                .map(SizeTest::type)
                .collect(Collectors.groupingBy(
                        type -> type.substring(0, Math.max(0, type.lastIndexOf('/'))),
                        TreeMap::new,
                        Collectors.mapping(
                                type -> type.substring(type.lastIndexOf('/') + 1),
                                Collectors.<String, Set<String>>toCollection(TreeSet::new))));
    }

    /** Every production type's file. */
    private static List<Path> sources() {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(SizeTest::below)
                    .filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(Path file) {
        String name = file.toString().replaceFirst(".*/alloyconnections/", "");
        return name.substring(0, name.length() - ".java".length());
    }

    private static long lines(Path file) {
        return read(file).lines().count();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(Path file) {
        return file.resolveSibling("");
    }
}
