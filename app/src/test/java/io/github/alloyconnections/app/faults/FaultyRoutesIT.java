package io.github.alloyconnections.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.alloyconnections.app.faults.ServedProject.Answer;
import io.github.alloyconnections.domain.failure.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every operation that the server's own description names, while everything that Alloy answers is faulty: three faults, and
 * all of them with {@code -Dfaults=all}.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class FaultyRoutesIT {

    private static final boolean ALL = "all".equals(System.getProperty("faults"));
    private static final Set<String> SLICE = Set.of("reset amid the body", "a page, 403", "an empty object");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A failure to decide, or to list: nothing of what Alloy holds can be said. */
    private static final Set<String> NEEDING =
            Set.of("GET /api/connections", "GET /api/decision", "GET /api/connectors");

    private static final Set<Meaning> NO_SUCH = Set.of(Meaning.NOT_FOUND, Meaning.NOT_OFFERED);

    private static final Pattern DEAD = Pattern.compile("\"state\":\"(NEEDS_RECONNECT|WRONG_OWNER|UNUSABLE|GONE)\"");
    private static final Pattern TRACE = Pattern.compile("\\bat [\\w.$]+\\([\\w$]+\\.java:|java\\.lang|OutOfMemory");

    @TempDir
    private Path folder;

    @Test
    void every_operation_has_its_answer_or_an_honest_failure() {
        Map<String, Integer> healthy = healthy(folder.resolve("healthy"));
        List<Fault> faults = Stream.concat(Faults.all().stream(), Statuses.few().stream())
                .filter(fault -> ALL || SLICE.contains(fault.name()))
                .toList();
        List<String> complaints = new ArrayList<>();
        int cells = 0;
        for (Fault fault : faults) {
            Path own = folder.resolve("f" + faults.indexOf(fault));
            try (ServedProject served = new ServedProject(own)) {
                List<String> operations = served.operations();
                served.alloy().breakAt(Endpoint.ANY, fault);
                for (Answer answer : served.answers(operations)) {
                    complaint(() -> judge(fault, answer, healthy.getOrDefault(answer.operation(), 200)))
                            .ifPresent(complaints::add);
                    cells++;
                }
                assertThat(served.dotEnv()).as("%s: .env", fault).isEqualTo(ServedProject.settings(served.alloy()));
            }
        }
        if (ALL) {
            System.out.println(cells + " answers of the server to " + healthy.size() + " operations");
        }
        assertThat(cells).isGreaterThan(50);
        assertThat(complaints).isEmpty();
    }

    private static Optional<String> complaint(Runnable judgement) {
        try {
            judgement.run();
            return Optional.empty();
        } catch (AssertionError wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        }
    }

    private static Map<String, Integer> healthy(Path folder) {
        try (ServedProject served = new ServedProject(folder)) {
            return served.answers(served.operations()).stream()
                    .collect(Collectors.toMap(Answer::operation, Answer::status));
        }
    }

    private static void judge(Fault fault, Answer answer, int healthy) {
        String told = fault + " | " + answer;
        boolean key = fault.meaning() == Meaning.KEY_REFUSED || fault.meaning() == Meaning.KEY_FORBIDDEN;
        if (fault.meaning() == Meaning.HARMLESS && answer.operation().startsWith("GET ")) {
            assertThat(answer.status()).as(told).isEqualTo(healthy);
        } else if (!answer.operation().startsWith("GET ")) {
            // They are made side by side, so that one may find what another did.
            assertThat(answer.status()).as(told).isNotEqualTo(500);
        } else if (NEEDING.contains(answer.operation())) {
            assertThat(answer.status()).as(told).isIn(key ? List.of(401, 403) : List.of(503));
        } else if (NO_SUCH.contains(fault.meaning()) && answer.operation().contains("{action}")) {
            // Alloy's own word that it has no such action.
            assertThat(answer.status()).as(told).isIn(404, 503);
        } else {
            assertThat(answer.status()).as(told).isIn(healthy, 401, 403, 502, 503, 504);
        }
        assertThat(answer.body())
                .as(told)
                .doesNotContain(FaultyAlloy.KEY, ServedProject.TOKEN)
                .doesNotContainPattern(TRACE);
        if (!key && fault.meaning() != Meaning.REFUSED && fault.meaning() != Meaning.NOT_FOUND) {
            assertThat(answer.body()).as(told).doesNotContainPattern(DEAD);
        }
        if (answer.status() >= 400) {
            assertTold(answer, told);
        }
    }

    private static void assertTold(Answer answer, String told) {
        assertThat(answer.type()).as(told).startsWith("application/problem+json");
        JsonNode problem = parsed(answer.body());
        assertThat(problem.path("code").asText()).as(told).isIn((Object[]) codes());
        assertThat(problem.path("detail").asText()).as(told).isNotBlank();
    }

    private static String[] codes() {
        return Stream.of(ErrorCode.values()).map(Enum::name).toArray(String[]::new);
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
