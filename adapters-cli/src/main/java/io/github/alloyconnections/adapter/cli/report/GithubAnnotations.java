package io.github.alloyconnections.adapter.cli.report;

import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.domain.finding.CheckReport;
import io.github.alloyconnections.domain.finding.FilePlace;
import io.github.alloyconnections.domain.finding.Finding;
import io.github.alloyconnections.domain.finding.Finding.Kind;
import io.github.alloyconnections.domain.finding.Finding.Severity;
import io.github.alloyconnections.domain.step.NextStep;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Findings as GitHub's workflow commands, which it shows at the very line of a file. */
public final class GithubAnnotations {

    private final Screen screen;
    private final Map<String, String> environment;

    public GithubAnnotations(Session session) {
        this.screen = session.screen();
        this.environment = session.doors().surroundings().environment();
    }

    public void print(CheckReport report) {
        report.findings().forEach(this::annotation);
        screen.line(CheckView.summary(report));
        screen.flush();
    }

    /** The check could not be made. */
    public void failed(String message) {
        screen.line("::error title=" + property("The check could not be made") + "::" + data(message));
        screen.flush();
    }

    private void annotation(Finding finding) {
        StringBuilder line = new StringBuilder("::" + level(finding) + " ");
        finding.place().ifPresent(place -> {
            line.append("file=").append(property(inWorkspace(place))).append(',');
            place.line().ifPresent(number -> line.append("line=").append(number).append(','));
        });
        line.append("title=").append(property(finding.kind().title())).append("::");
        screen.line(line.append(data(finding.message())).append(steps(finding)).toString());
    }

    private static String level(Finding finding) {
        if (finding.kind() == Kind.CANNOT_TELL) {
            return "warning";
        }
        return finding.severity() == Severity.ERROR
                ? "error"
                : finding.severity() == Severity.WARNING ? "warning" : "notice";
    }

    private static String steps(Finding finding) {
        StringBuilder steps = new StringBuilder();
        for (NextStep step : finding.next()) {
            steps.append("%0A").append(data(step.command() + "  " + step.why()));
        }
        return steps.toString();
    }

    /** GitHub looks for files from the root of the checkout, wherever the check was run. */
    private String inWorkspace(FilePlace place) {
        Optional<String> workspace = Optional.ofNullable(environment.get("GITHUB_WORKSPACE"));
        Optional<String> here = Optional.ofNullable(environment.get("PWD"));
        if (workspace.isEmpty() || here.isEmpty()) {
            return place.file();
        }
        try {
            Path root = Path.of(workspace.get()).normalize();
            Path file = Path.of(here.get()).resolve(place.file()).normalize();
            return file.startsWith(root) ? root.relativize(file).toString() : place.file();
        } catch (InvalidPathException odd) {
            return place.file();
        }
    }

    /** What stands behind the last colons: on one line, and no command of its own. */
    private static String data(String text) {
        return TerminalText.line(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** What stands before them; a file's name must stay what it is, so that nothing is cleaned there. */
    private static String property(String text) {
        return text.replace("%", "%25")
                .replace("\r", "%0D")
                .replace("\n", "%0A")
                .replace(":", "%3A")
                .replace(",", "%2C");
    }
}
