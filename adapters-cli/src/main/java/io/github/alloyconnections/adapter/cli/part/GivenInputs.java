package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.contract.input.JsonInput;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.attempt.ConnectRequest.Answers;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.SecretNames;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.Invocation;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.text.OddCharacters;
import io.github.alloyconnections.domain.text.Placeholder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * What the command line says of a connector's questions: {@code --auth}, {@code --auth-config} and
 * {@code --data name=value}, any number of times.
 *
 * <p>A secret is taken from a file or the standard input only: whoever lists processes sees a command line.
 */
public record GivenInputs(Optional<String> auth, Optional<String> authConfig, Map<String, String> data) {

    private static final String COMMAND = "connect";
    private static final int LONGEST = 64 * 1024;

    public static void describe(CommandSpec spec) {
        spec.addOption(Flags.text("<way>", "how to authenticate, if the connector offers several ways", "--auth"));
        spec.addOption(Flags.text("<id>", "your own OAuth app: its id under Auth Configs in Alloy", "--auth-config"));
        spec.addOption(Flags.texts(
                "<name=value>",
                "what the connector asks for, such as shopName=acme; a secret by name=@file, or name=- from standard input",
                "--data"));
    }

    public static GivenInputs of(ParseResult arguments) {
        Map<String, String> data = new LinkedHashMap<>();
        for (String pair : Flags.values(arguments, "--data")) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                // Not repeated: what stands there may be a password without its name.
                throw CommandFailure.usage(COMMAND, "--data takes name=value, such as --data shopName=acme");
            }
            String name = pair.substring(0, equals);
            if (data.put(name, pair.substring(equals + 1)) != null) {
                throw CommandFailure.usage(COMMAND, "--data names " + TerminalText.line(name) + " twice");
            }
        }
        return new GivenInputs(
                Optional.ofNullable(arguments.matchedOptionValue("--auth", null)),
                Optional.ofNullable(arguments.matchedOptionValue("--auth-config", null)),
                data);
    }

    /** Refuses a secret that stands on the command line, as far as its name tells; nothing was asked by then. */
    public GivenInputs withoutSecrets(ConnectorId connector, Session session) {
        data.forEach((name, value) -> {
            if (isLiteral(value) && SecretNames.isSecret(name.substring(name.lastIndexOf('.') + 1))) {
                throw shown(name, connector, session);
            }
        });
        if (data.values().stream().filter(GivenInputs::isPiped).count() > 1) {
            throw CommandFailure.usage(COMMAND, "only one --data can be read from standard input");
        }
        return this;
    }

    /** The answers, with files and the standard input read. */
    public Answers answers(ConnectorId connector, List<Way> ways, Session session) {
        Map<String, JsonValue> inputs = new LinkedHashMap<>();
        data.forEach((name, value) -> {
            List<InputField> fields = fields(name, ways);
            if (isLiteral(value) && fields.stream().anyMatch(InputField::secret)) {
                throw shown(name, connector, session);
            }
            String text = read(name, value, session);
            if (fields.stream().anyMatch(InputField::secret)) {
                refuseOdd(name, text);
            }
            inputs.put(name, json(fields, name, text));
        });
        return new Answers(auth, authConfig, inputs);
    }

    /** What was pasted along with a key would be sent with it, and refused without a word that helps. */
    private static void refuseOdd(String name, String text) {
        String plain = TerminalText.line(name);
        OddCharacters.first(text, c -> c >= 0x80 && OddCharacters.isOdd(c))
                .map(odd -> "holds " + odd + ", which came along when it was pasted")
                .or(() -> Placeholder.of(text)
                        .filter(found -> found.variable().isPresent() || !text.contains("$("))
                        .map(Placeholder::told))
                .ifPresent(why -> {
                    throw CommandFailure.usage(COMMAND, "what was given for " + plain + " " + why);
                });
    }

    private static boolean isLiteral(String value) {
        return !value.isEmpty() && !isPiped(value) && (!value.startsWith("@") || value.startsWith("@@"));
    }

    private static boolean isPiped(String value) {
        return value.equals("-") || value.equals("@-");
    }

    private List<InputField> fields(String name, List<Way> ways) {
        return ways.stream()
                .filter(way -> auth.isEmpty() || ways.size() == 1 || way.isCalled(auth.get()))
                .flatMap(way -> way.inputs().stream())
                .filter(field -> Stream.of(field.name(), "data." + field.name(), field.lastName())
                        .anyMatch(name::equalsIgnoreCase))
                .toList();
    }

    private static CommandFailure shown(String name, ConnectorId connector, Session session) {
        String plain = TerminalText.line(name);
        Invocation connecting = CommandName.CONNECT.with(connector);
        return CommandFailure.of(
                ErrorCode.USAGE,
                plain + " is a secret, and everybody on this machine can read a command line; it was not used",
                NextStep.run(
                        session.againOfAll(connecting.and("--data", plain + "=-")), "reads it from standard input"),
                NextStep.run(session.againOfAll(connecting.and("--data", plain + "=@FILE")), "reads it from a file"),
                NextStep.run(session.againOfAll(connecting), "asks for it on a terminal, unseen"));
    }

    private static String read(String name, String value, Session session) {
        if (value.startsWith("@@")) {
            return value.substring(1);
        } else if (isLiteral(value) || value.isEmpty()) {
            return value;
        } else if (isPiped(value) && session.doors().surroundings().terminals().in()) {
            return session.doors()
                    .picker()
                    .typeUnseen(TerminalText.line(name) + ": ")
                    .orElseThrow(
                            () -> CommandFailure.usage(COMMAND, "nothing was typed for " + TerminalText.line(name)));
        }
        String option = "--data " + TerminalText.line(name);
        String text = withoutLineEnd(new TypedInput(COMMAND, session).text(option, isPiped(value) ? "@-" : value));
        if (text.isEmpty() || text.length() > LONGEST) {
            throw CommandFailure.usage(
                    COMMAND,
                    option + " is read from " + (isPiped(value) ? "standard input" : "a file") + " that is "
                            + (text.isEmpty() ? "empty" : "larger than 64 KiB"));
        }
        return text;
    }

    private static String withoutLineEnd(String text) {
        String line = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** Lists and objects may be typed as JSON. */
    private static JsonValue json(List<InputField> fields, String name, String text) {
        boolean nested = fields.stream()
                .anyMatch(field -> field.type() == InputField.Type.ARRAY || field.type() == InputField.Type.OBJECT);
        if (!nested || !(text.startsWith("[") || text.startsWith("{"))) {
            return JsonValue.of(text);
        }
        try {
            return JsonInput.parse(text);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(COMMAND, "--data " + TerminalText.line(name) + " holds " + e.getMessage());
        }
    }

    /** What was given may hold secrets. */
    @Override
    public String toString() {
        return "GivenInputs[" + data.keySet() + "]";
    }
}
