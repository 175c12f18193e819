package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.contract.input.AgreementReader;
import io.github.alloyconnections.contract.json.ContractJson;
import io.github.alloyconnections.contract.json.PlanJson;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.text.TextEncoding;
import io.github.alloyconnections.domain.twins.PruneAgreement;
import io.github.alloyconnections.domain.twins.PrunePlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** A plan on disk: to be read by people and handed back as what they agreed to. */
public final class PlanFile {

    private static final int LONGEST = 64 * 1024 * 1024;

    private PlanFile() {}

    /** The file that an option names. */
    public static Optional<Path> named(ParseResult arguments, String option) {
        String name = arguments.matchedOptionValue(option, "");
        try {
            if (arguments.hasMatchedOption(option) && (name.isEmpty() || Files.isDirectory(Path.of(name)))) {
                throw CommandFailure.usage("prune", option + " must name a file");
            }
            return name.isEmpty() ? Optional.empty() : Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            throw CommandFailure.usage("prune", option + " must name a file");
        }
    }

    /** Replaces an older plan, and nothing else. */
    public static void write(Path file, PrunePlan plan) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ContractJson.writeReadable(PlanJson.of(plan), bytes);
        bytes.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
        if (Files.exists(file) && content(file).flatMap(AgreementReader::read).isEmpty()) {
            throw failure(ErrorCode.FILE_NOT_WRITABLE, file, "exists and is no plan; name another file");
        }
        try {
            Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw failure(ErrorCode.FILE_NOT_WRITABLE, file, "cannot be written");
        }
    }

    public static PruneAgreement read(Path file) {
        return content(file)
                .flatMap(AgreementReader::read)
                .orElseThrow(() -> failure(
                        ErrorCode.FILE_UNREADABLE, file, "holds no whole plan of 'prune --plan', or cannot be read"));
    }

    private static Optional<byte[]> content(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(LONGEST);
                TextEncoding encoding = TextEncoding.of(bytes);
                return Optional.of(
                        encoding.isUsual() ? bytes : encoding.decode(bytes).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static CommandFailure failure(ErrorCode code, Path file, String what) {
        return CommandFailure.of(
                code,
                TerminalText.line(file.toString()) + " " + what,
                NextStep.run(CommandName.PRUNE.with("--plan", "FILE"), "writes a plan of what there is now"));
    }
}
