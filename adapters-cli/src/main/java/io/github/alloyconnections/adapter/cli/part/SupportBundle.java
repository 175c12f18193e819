package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.contract.json.ContractJson;
import io.github.alloyconnections.contract.support.BundleJson;
import io.github.alloyconnections.contract.support.BundleJson.FileJson;
import io.github.alloyconnections.contract.support.BundleJson.Found;
import io.github.alloyconnections.contract.support.BundleJson.ProgramJson;
import io.github.alloyconnections.contract.support.BundleJson.Trouble;
import io.github.alloyconnections.contract.support.Scrubber;
import io.github.alloyconnections.contract.words.Failures;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.settings.Setting;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what helps somebody else to see what is wrong, and leaves out what is nobody else's business. */
public final class SupportBundle {

    private static final String PIPED = "-";

    private final Session session;
    private final String version;
    private final List<Trouble> troubles = new ArrayList<>();

    public SupportBundle(Session session, String version) {
        this.session = session;
        this.version = version;
    }

    public int write(String file, boolean replacing) {
        boolean piped = file.equals(PIPED);
        Optional<Path> target = piped ? Optional.empty() : Optional.of(named(file, replacing));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ContractJson.writeReadable(session.watched(this::made), bytes);
        bytes.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
        if (target.isEmpty()) {
            session.screen().line(bytes.toString(StandardCharsets.UTF_8).stripTrailing());
            session.screen().flush();
            return ExitCode.OK.number();
        }
        try {
            PrivateFile.write(target.get(), bytes.toByteArray());
        } catch (IOException e) {
            throw CommandFailure.of(
                    ErrorCode.FILE_NOT_WRITABLE,
                    TerminalText.line(file) + " cannot be written",
                    NextStep.run(session.againOfAll(CommandName.DOCTOR.with("--bundle", "-")), "prints it instead"));
        }
        session.messages()
                .note(TerminalText.line(file)
                        + " is safe to paste: ids of connections, and no key, token, name, address" + " or path");
        return ExitCode.OK.number();
    }

    private Path named(String file, boolean replacing) {
        try {
            Path path = Path.of(file);
            if (file.isEmpty() || Files.isDirectory(path)) {
                throw CommandFailure.usage("doctor", "--bundle must name a file");
            } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !replacing) {
                throw CommandFailure.usage(
                        "doctor", TerminalText.line(file) + " is there already; --force replaces it");
            }
            return path;
        } catch (InvalidPathException e) {
            throw CommandFailure.usage("doctor", "--bundle must name a file");
        }
    }

    private BundleJson made(ProbeListener watcher) {
        ConnectorId connector = session.connectorIfOnlyAssumed();
        List<Setting> settings = session.settings().assumed().shown();
        List<Check> checks = part("checks", () -> session.core().diagnosing().examine(connector))
                .orElse(List.of());
        Optional<Decision> decision =
                part("decision", () -> session.core().choosing().decide(connector, SelectionPolicy.working(), watcher));
        Optional<ConformanceReport> answers =
                part("answers", () -> session.core().diagnosing().conformance(connector));
        Found found = new Found(
                session.now(), program(), settings, files(), checks, decision, answers, List.copyOf(troubles));
        return BundleJson.of(found, Scrubber.knowing(known(settings, decision)));
    }

    /** A part that cannot be had is told, and no reason to leave out the others. */
    private <T> Optional<T> part(String name, Supplier<T> asked) {
        try {
            return Optional.of(asked.get());
        } catch (RuntimeException e) {
            troubles.add(new Trouble(name, Failures.explain(e)));
            return Optional.empty();
        }
    }

    private ProgramJson program() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return new ProgramJson(
                version,
                Runtime.version() + ", " + ManagementFactory.getRuntimeMXBean().getVmVendor(),
                system.getName() + " " + system.getVersion() + " " + system.getArch());
    }

    private List<FileJson> files() {
        Path envFile = Path.of(session.settingUp().place());
        return Stream.of(
                        fact("the project's file", envFile),
                        fact("alloy-connections.conf", envFile.resolveSibling("alloy-connections.conf")),
                        fact(".gitignore", envFile.resolveSibling(".gitignore")))
                .toList();
    }

    private static FileJson fact(String name, Path path) {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return new FileJson(name, "not there", null, -1);
        }
        String kind = Files.isSymbolicLink(path)
                ? "symbolic link"
                : Files.isRegularFile(path) ? "file" : Files.isDirectory(path) ? "folder" : "something else";
        try {
            return new FileJson(name, kind, mode(path), Files.size(path));
        } catch (IOException | UnsupportedOperationException e) {
            return new FileJson(name, kind, null, -1);
        }
    }

    private static @Nullable String mode(Path path) throws IOException {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                : null;
    }

    /** Values that stand in the project, or came from Alloy, and might be repeated in a sentence. */
    private static List<String> known(List<Setting> settings, Optional<Decision> decision) {
        Stream<String> values = settings.stream()
                .filter(setting -> !setting.origin().equals("built-in"))
                .map(Setting::shown);
        Stream<String> names = decision.stream()
                .flatMap(made -> made.candidates().stream())
                .map(Candidate::entry)
                .flatMap(entry -> Stream.concat(
                        entry.connection().name().stream(),
                        entry.account().stream().flatMap(SupportBundle::words)));
        return Stream.concat(values, names).toList();
    }

    private static Stream<String> words(Account account) {
        return Stream.concat(Stream.of(account.id(), account.label()), account.place().stream());
    }
}
