package io.github.alloyconnections.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.pin.Pin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String PLANTED = "sk_live_planted0123456789";

    private final CommandLineRun line = new CommandLineRun();

    @ParameterizedTest
    @ValueSource(strings = {"which", "use", "unpin", "list", "verify", "status", "env", "doctor", "connectors"})
    void neither_environment_nor_pin_text_is_ever_shown(String command) {
        line.environment = Map.of("ALLOY_API_KEY", PLANTED, "TERM", "xterm");
        line.project.pin = Optional.of(new Pin("CONNECTION_ID", PLANTED, ".env:2"));

        for (String format : List.of("table", "json")) {
            line.run(command, "-v", "-o", format);
        }

        assertThat(line.out()).isNotEmpty();
        assertThat(line.out() + line.err()).doesNotContain(PLANTED);
    }
}
