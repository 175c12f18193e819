package io.github.alloyconnections.adapter.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.failure.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The published table of error codes says what the program does. */
class ExitCodeTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|.*\\| (\\d+) \\| \\d{3}[^|]*\\|$");

    @Test
    void every_code_is_published_with_its_exit_code() throws IOException {
        Map<String, Integer> published = ROW.matcher(Files.readString(Path.of("../docs/json.md")))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), row -> Integer.valueOf(row.group(2)), (one, same) -> one, TreeMap::new));
        Map<String, Integer> made = Arrays.stream(ErrorCode.values())
                .collect(Collectors.toMap(
                        ErrorCode::name, code -> ExitCode.of(code).number(), (one, same) -> one, TreeMap::new));

        assertThat(published).isEqualTo(made);
    }
}
