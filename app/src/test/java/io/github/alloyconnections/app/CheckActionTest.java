package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.alloyconnections.adapter.cli.command.CommandTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The action for GitHub: it parses, and its script runs the launcher with a command line that the program takes. */
class CheckActionTest {

    private static final Path ACTION = Path.of("../.github/actions/check/action.yml");

    @TempDir
    private Path folder;

    private static Map<?, ?> action() throws IOException {
        return (Map<?, ?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(ACTION));
    }

    private static Map<?, ?> part(Map<?, ?> whole, String name) {
        return (Map<?, ?>) Objects.requireNonNull(whole.get(name), name);
    }

    private static Map<?, ?> step() throws IOException {
        List<?> steps = (List<?>) Objects.requireNonNull(part(action(), "runs").get("steps"));
        assertThat(steps).hasSize(1);
        return (Map<?, ?>) steps.get(0);
    }

    @Test
    void it_is_a_composite_action_whose_inputs_are_all_described_and_used() throws IOException {
        Map<?, ?> action = action();
        Collection<?> inputs = part(action, "inputs").keySet();

        assertThat(part(action, "runs").get("using")).isEqualTo("composite");
        assertThat(inputs).isNotEmpty().allSatisfy(input -> {
            assertThat(part(part(action, "inputs"), String.valueOf(input))
                            .keySet()
                            .toString())
                    .contains("description", "default");
            assertThat(step().toString()).contains("${{ inputs." + input + " }}");
        });
        assertThat(Files.readString(Path.of("../docs/ci.md")))
                .contains(inputs.stream().map(input -> "`" + input + "`").toList());
    }

    @Test
    void no_input_becomes_part_of_the_script() throws IOException {
        assertThat(String.valueOf(step().get("run"))).doesNotContain("${{");
    }

    @ParameterizedTest
    @CsvSource({
        "'', false, false, check --output github --no-input",
        "slack, false, true, check --output github --no-input --connector=slack --strict",
        "'', true, false, check --output github --no-input --all-connectors",
        "$(touch x); '\"`, false, false, check --output github --no-input --connector=$(touch x); '\"`"
    })
    void its_command_line_is_one_that_the_program_takes(String connector, boolean all, boolean strict, String line)
            throws Exception {
        int code = run(Map.of("connector", connector, "all-connectors", all + "", "strict", strict + ""), 6);

        List<String> words = Files.readAllLines(folder.resolve("arguments"));
        assertThat(code).isEqualTo(6);
        assertThat(String.join(" ", words)).isEqualTo(line);
        assertThatCode(() -> CommandTree.whole("test").parseArgs(words.toArray(String[]::new)))
                .doesNotThrowAnyException();
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"75, false, 0", "75, true, 75", "0, false, 0", "5, false, 5", "4, true, 4"})
    void an_outage_stops_nobody_unless_it_is_asked_to(int ended, boolean failure, int code) throws Exception {
        assertThat(run(Map.of("unknown-is-failure", failure + ""), ended)).isEqualTo(code);
    }

    @Test
    void key_and_user_reach_the_program_as_its_settings() throws Exception {
        run(Map.of("api-key", "key of a test", "user-id", "user-1"), 0);

        assertThat(folder.resolve("settings")).hasContent("key of a test\nuser-1\n");
    }

    /** Runs its script as a runner does, with a launcher that writes down how it was called. */
    private int run(Map<String, String> inputs, int ends) throws Exception {
        Path launcher = folder.resolve("alloy-connections");
        Files.writeString(
                launcher,
                "#!/bin/sh\nprintf '%s\\n' \"$@\" > arguments\nprintf '%s\\n' \"$ALLOY_API_KEY\" \"$ALLOY_USER_ID\" >"
                        + " settings\nexit " + ends + "\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
        Path script = Files.writeString(folder.resolve("script"), String.valueOf(step().get("run")));
        ProcessBuilder runner = new ProcessBuilder("sh", "-e", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        runner.environment().remove("ALLOY_API_KEY");
        runner.environment().remove("ALLOY_USER_ID");
        runner.environment().putAll(variables(inputs));
        Files.createDirectories(folder.resolve(".github/actions/check"));
        Process process = runner.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        assertThat(said).isEmpty();
        return code;
    }

    private Map<String, String> variables(Map<String, String> inputs) throws IOException {
        Map<String, String> known = part(action(), "inputs").entrySet().stream()
                .collect(Collectors.toMap(
                        each -> String.valueOf(each.getKey()),
                        each -> String.valueOf(((Map<?, ?>) each.getValue()).get("default"))));
        known.putAll(inputs);
        Map<String, String> variables = new TreeMap<>();
        part(step(), "env").forEach((name, value) -> variables.put(String.valueOf(name), resolved(value, known)));
        return variables;
    }

    private String resolved(Object value, Map<String, String> inputs) {
        String expression = String.valueOf(value);
        return expression.equals("${{ github.action_path }}")
                ? folder.resolve(".github/actions/check").toString()
                : Objects.requireNonNull(
                        inputs.get(expression.replace("${{ inputs.", "").replace(" }}", "")));
    }
}
