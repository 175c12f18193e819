package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.attempt.ConnectRequest.Answers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** {@code --data name=value}, any number of times. */
final class InputOption {

    private InputOption() {}

    static Answers of(ParseResult arguments) {
        Map<String, JsonValue> inputs = new LinkedHashMap<>();
        for (String pair : arguments.matchedOptionValue("--data", new String[0])) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                // Not repeated: what stands there may be a password without its name.
                throw CommandFailure.usage("connect", "--data takes name=value, such as --data shopName=example");
            }
            inputs.put(pair.substring(0, equals), JsonValue.of(pair.substring(equals + 1)));
        }
        return new Answers(Optional.empty(), Optional.empty(), inputs);
    }
}
