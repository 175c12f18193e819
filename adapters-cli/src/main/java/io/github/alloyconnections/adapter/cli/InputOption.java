package io.github.alloyconnections.adapter.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/** {@code --data name=value}, any number of times. */
final class InputOption {

    private InputOption() {}

    static Map<String, String> of(ParseResult arguments) {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (String pair : arguments.matchedOptionValue("--data", new String[0])) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                // Not repeated: what stands there may be a password without its name.
                throw CommandFailure.usage("connect", "--data takes name=value, such as --data shopName=example");
            }
            inputs.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return inputs;
    }
}
