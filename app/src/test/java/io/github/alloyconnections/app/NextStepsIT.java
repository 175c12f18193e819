package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.app.TrialProject.Printed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every next step is tried as it is printed: it is about the same project, it parses, and it is not refused as a mistake. */
class NextStepsIT {

    private static final String PROGRAM = "alloy-connections ";
    private static final String USER = "68c3aa00d6d6670fb1740e5a";
    private static final int USAGE = 2;

    /** What asks nothing of a person or of a browser, and ends by itself. */
    private static final Set<String> ENDING = Set.of(
            "which", "use", "unpin", "verify", "list", "users", "status", "doctor", "env", "run", "twins", "prune",
            "used", "actions", "check");

    private static final List<List<String>> ASKED = List.of(
            List.of("which"),
            List.of("which", "--policy", "pinned"),
            List.of("which", "--policy", "name:nothing*"),
            List.of("list"),
            List.of("list", "--all"),
            List.of("users"),
            List.of("users", "--probe"),
            List.of("verify"),
            List.of("verify", "--all"),
            List.of("verify", "000000000000000000000000"),
            List.of("list", "--probe"),
            List.of("verify", "69110206d6d6670fb17451f8"),
            List.of("use", "--dry-run", "--no-input"),
            List.of("use", "--no-input"),
            List.of("status"),
            List.of("doctor"),
            List.of("env"),
            List.of("run", "--", "true"),
            List.of("twins"),
            List.of("check"),
            List.of("check", "--all-connectors"),
            List.of("prune", "--no-input"),
            List.of("delete", "000000000000000000000000", "--no-input"),
            List.of("retire", "000000000000000000000000"),
            List.of("unretire", "000000000000000000000000"),
            List.of("recover"),
            List.of("actions"),
            List.of("action", "nope"),
            List.of("exec", "nope"),
            List.of("connect", "--no-input"),
            List.of("notion", "search", "x"),
            List.of("notion", "create", "--title", "x"),
            List.of("unpin"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"seed", "wrong-owner", "other-user", "all-dead", "empty", "key-refused"})
    void a_step_is_typed_as_it_is_printed(String preset) {
        TrialProject project = new TrialProject(folder).write("other.env", "");
        List<String> flags = List.of("--sandbox=" + preset, "--env-file", "other.env", "--user", USER);
        List<String> tried = new ArrayList<>();
        for (List<String> asked : ASKED) {
            for (String step : steps(project.command(with(asked, flags)))) {
                String told = String.join(" ", asked) + " says: " + step;
                List<String> words = PrintedSteps.words(step);
                PrintedSteps.assertParses(step, told);
                if (isAboutTheProject(words)) {
                    assertThat(step).as(told).contains("--sandbox=" + preset, "--env-file other.env", "--user");
                }
                if (ENDING.contains(words.get(0)) && !tried.contains(step)) {
                    tried.add(step);
                    assertThat(project.command(words.toArray(String[]::new)).code())
                            .as(told)
                            .isNotEqualTo(USAGE);
                }
            }
        }
        assertThat(tried).isNotEmpty();
    }

    @Test
    void a_step_of_json_names_the_same_project() {
        TrialProject project = new TrialProject(folder).write("other.env", "");
        Printed doctor = project.command(
                "doctor", "-o", "json", "--sandbox=empty", "--env-file", "other.env", "--connector", "slack");

        assertThat(doctor.json().findValuesAsText("command"))
                .isNotEmpty()
                .anySatisfy(command -> assertThat(command).startsWith("alloy-connections "))
                .allSatisfy(command -> {
                    if (command.startsWith(PROGRAM)) {
                        assertThat(command).contains("--sandbox=empty", "--env-file other.env");
                    }
                });
    }

    private static String[] with(List<String> asked, List<String> flags) {
        int end = asked.indexOf("--");
        int at = end < 0 ? asked.size() : end;
        return Stream.of(asked.subList(0, at), flags, asked.subList(at, asked.size()))
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    /** To run against a simulator instead is another project's business. */
    private static boolean isAboutTheProject(List<String> words) {
        return !words.get(0).equals("sandbox") && !words.contains("--sandbox");
    }

    private static List<String> steps(Printed printed) {
        return PrintedSteps.in(printed.out(), printed.err());
    }
}
