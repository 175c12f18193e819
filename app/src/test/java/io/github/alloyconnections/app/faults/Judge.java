package io.github.alloyconnections.app.faults;

import io.github.alloyconnections.app.CommandHere.Ended;
import io.github.alloyconnections.app.PrintedSteps;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what is wrong with how a command ended. */
final class Judge {

    private static final List<String> SECRETS = List.of(FaultyAlloy.KEY, Invocations.TYPED);
    private static final Pattern TRACE =
            Pattern.compile("^\\s+at [\\w.$]+\\(|Exception|java\\.lang|OutOfMemory|StackOverflow", Pattern.MULTILINE);
    /** As people read it, and as programs do. */
    private static final Pattern DEAD =
            Pattern.compile("\"state\" ?: ?\"(NEEDS_RECONNECT|WRONG_OWNER|UNUSABLE|GONE)\"|\\b(needs reconnect|wrong"
                    + " owner|unusable|gone)\\b");

    private final Cell cell;
    private final List<String> complaints = new ArrayList<>();

    private Judge(Cell cell) {
        this.cell = cell;
    }

    /** What is wrong; nothing, if all is as it should be. */
    static List<String> complaints(Cell cell, int healthy, Ended ended, Stage stage) {
        Judge judge = new Judge(cell);
        judge.code(ended, healthy);
        judge.health(ended);
        judge.file(ended, stage);
        judge.texts(ended);
        judge.secrets(ended, stage);
        judge.steps(ended);
        return judge.complaints;
    }

    private void code(Ended ended, int healthy) {
        Set<Integer> right =
                Rules.codes(cell.invocation(), cell.where(), cell.fault().meaning(), healthy);
        if (!right.contains(ended.code())) {
            complaints.add("code " + ended.code() + " and not " + right + ", saying "
                    + ended.err().strip());
        }
    }

    /** Nothing is called dead by anything but Alloy's own word. */
    private void health(Ended ended) {
        boolean said = Set.of(
                        Meaning.KEY_REFUSED,
                        Meaning.KEY_FORBIDDEN,
                        Meaning.NOT_FOUND,
                        Meaning.NOT_OFFERED,
                        Meaning.REFUSED)
                .contains(cell.fault().meaning());
        boolean deletes = cell.where() == Endpoint.DELETE;
        if (!said && !deletes && DEAD.matcher(ended.everything()).find()) {
            complaints.add("called dead");
        }
    }

    private void file(Ended ended, Stage stage) {
        byte[] before = Stage.DOT_ENV.getBytes(StandardCharsets.UTF_8);
        byte[] after = stage.dotEnv();
        // A key that Alloy took stays written down, though no connection could be chosen.
        boolean setUp = cell.invocation().command().equals("setup") && after.length > before.length;
        byte[] own = setUp ? Arrays.copyOf(after, before.length) : after;
        if (ended.code() != 0 && !Arrays.equals(own, before)) {
            complaints.add(".env changed");
        }
    }

    private void texts(Ended ended) {
        if (TRACE.matcher(ended.everything()).find()) {
            complaints.add("a trace");
        }
        if (ended.code() != 0 && ended.err().isBlank() && ended.out().isBlank()) {
            complaints.add("nothing said");
        }
    }

    private void secrets(Ended ended, Stage stage) {
        for (String secret : SECRETS) {
            if (ended.everything().contains(secret)) {
                complaints.add("a secret printed");
            }
            for (Path file : stage.files()) {
                if (new String(Stage.read(file), StandardCharsets.ISO_8859_1).contains(secret)) {
                    complaints.add("a secret in " + stage.folder().relativize(file));
                }
            }
        }
        boolean asked = cell.invocation().command().equals("connect");
        if (!asked && ended.everything().contains(PublishedAnswers.CONSENT_TOKEN)) {
            complaints.add("a consent token printed");
        }
    }

    private void steps(Ended ended) {
        for (String step : PrintedSteps.in(ended.out(), ended.err())) {
            try {
                PrintedSteps.assertParses(step, step);
            } catch (AssertionError e) {
                complaints.add("no command: " + step);
            }
        }
        boolean failed = ended.code() == 75 || ended.code() == 1;
        // The record of a status has its problems told, and no steps.
        boolean record =
                cell.invocation().command().equals("status") && ended.out().contains("\"problems\"");
        if (failed
                && !record
                && PrintedSteps.in(ended.out(), ended.err()).isEmpty()
                && !ended.everything().contains("next")) {
            complaints.add("no next step");
        }
    }
}
