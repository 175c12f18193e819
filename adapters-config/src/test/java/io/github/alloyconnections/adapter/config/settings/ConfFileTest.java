package io.github.alloyconnections.adapter.config.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.github.alloyconnections.adapter.config.file.BoundedFile;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfFileTest {

    @TempDir
    private Path folder;

    @Test
    void values_keep_their_text_and_line() throws IOException {
        ConfFile conf =
                read("PORT = 3000\nprobe {\n  time = 30 s\n}\nALLOY_USER_ID = null\nALLOY_API_VERSION = 2025-09");

        assertThat(conf.problems()).isEmpty();
        Map<String, String> found = new TreeMap<>();
        conf.values()
                .forEach((name, sourced) -> found.put(
                        name, sourced.value() + " @ " + sourced.origin().shown()));
        assertThat(found)
                .isEqualTo(Map.of(
                        "PORT",
                        "3000 @ my.conf:1",
                        "probe.time",
                        "30 s @ my.conf:3",
                        "ALLOY_API_VERSION",
                        "2025-09 @ my.conf:6"));
    }

    @Test
    void a_malformed_file_is_named_with_its_line_and_not_quoted() throws IOException {
        ConfFile conf = read("PORT = 1\nALLOY_API_KEY = \"sk_0123456789abcdef\" }\n");

        assertThat(conf.problems()).containsExactly("my.conf:2 is not valid HOCON.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${HOME}", "${?HOME}", "\"https://\"${user.name}", "${PORT}"})
    void the_environment_is_out_of_reach(String value) throws IOException {
        ConfFile conf = read("PORT = 1\nALLOY_BASE_URL = " + value);

        assertThat(conf.problems())
                .containsExactly("my.conf:2 holds a substitution, and a setting must be written out.");
        assertThat(conf.values()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "include \"secret.conf\"",
                "include file(\"secret.conf\")",
                "include required(file(\"secret.conf\"))",
                "include url(\"file:secret.conf\")",
                "include classpath(\"io/github/alloyconnections/adapter/config/settings/reference.conf\")",
                "probe { include \"secret\" }"
            })
    void other_files_are_out_of_reach(String include) throws IOException {
        Files.writeString(folder.resolve("secret.conf"), "ALLOY_USER_ID = stolen\ntime = 1s");

        ConfFile conf = read("PORT = 1\n" + include);

        assertThat(conf.problems())
                .containsExactly("my.conf:2 includes another file, and each must be named by its user.");
        assertThat(conf.values()).containsOnlyKeys("PORT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = ", "a { ", "a.", "[", "PORT = [", "{a=", "${", "[1] ", "\"x\" "})
    void a_hostile_file_is_a_problem_and_no_crash(String unit) throws IOException {
        ConfFile conf = read("PORT = " + unit.repeat(60_000 / unit.length()) + "\nunknown = 1");

        assertThat(Stream.concat(conf.problems().stream(), conf.remarks().stream()))
                .isNotEmpty();
    }

    @Test
    void a_setting_that_does_not_exist_is_a_remark() throws IOException {
        ConfFile conf = read("probe.candiates = 3\n\nPORT { a = 1 }\nCONNECTION_ID_SLACK = x");

        assertThat(conf.problems()).isEmpty();
        assertThat(conf.remarks())
                .containsExactlyInAnyOrder(
                        "my.conf:1 holds a setting that does not exist, and does nothing: probe.candiates",
                        "my.conf:3 holds a setting that does not exist, and does nothing: PORT.a");
    }

    @Test
    void a_file_that_is_not_there_says_nothing() {
        assertThat(ConfFile.read(place("absent.conf"))).isEqualTo(new ConfFile(Map.of(), List.of(), List.of()));
    }

    @Test
    void a_huge_file_is_a_problem() throws IOException {
        assertThat(read("#".repeat(BoundedFile.CONF_LIMIT + 1)).problems())
                .singleElement()
                .asString()
                .contains("larger than 64 KiB");
    }

    @Test
    void endless_problems_are_not_all_told() throws IOException {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 1_000).forEach(i -> text.append("a" + i + " = 1\n"));

        assertThat(read(text.toString()).remarks()).hasSize(20);
    }

    @Test
    void a_folder_is_a_problem() {
        ConfFile conf = ConfFile.read(new ConfPlace(folder, "my.conf", Origin.Kind.USER_FILE));

        assertThat(conf.problems()).singleElement().asString().contains("my.conf", "it is a folder");
    }

    @Test
    void the_built_in_file_means_the_same_to_the_library() {
        Config reference = ConfigFactory.parseReader(new InputStreamReader(
                Objects.requireNonNull(BuiltIn.class.getResourceAsStream("reference.conf")), StandardCharsets.UTF_8));

        Map<String, String> library = new TreeMap<>();
        reference.entrySet().forEach(entry -> library.put(entry.getKey(), reference.getString(entry.getKey())));
        Map<String, String> ours = new TreeMap<>();
        BuiltIn.settings().forEach((name, sourced) -> ours.put(name, sourced.value()));
        assertThat(ours).isEqualTo(library).hasSize(9);
    }

    private ConfFile read(String text) throws IOException {
        ConfPlace place = place("my.conf");
        Files.writeString(place.path(), text);
        return ConfFile.read(place);
    }

    private ConfPlace place(String name) {
        return new ConfPlace(folder.resolve(name), name, Origin.Kind.PROJECT_FILE);
    }
}
