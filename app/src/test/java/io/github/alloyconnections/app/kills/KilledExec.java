package io.github.alloyconnections.app.kills;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.app.CommandHere.Ended;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** {@code exec} of an action that makes a page. */
final class KilledExec implements Killable {

    private static final String ENV = "CONNECTION_ID=" + DoomedProject.NEWEST + "\n";
    private static final String BODY =
            "{\"parent\":{\"page_id\":\"%s\"},\"properties\":{\"title\":{\"title\":[{\"text\":{\"content\":\"Killed\"}}]}}}";
    private static final String EXECUTION = ".*/actions/post-page/execute";

    private final DoomedProject project;
    private final String body;

    KilledExec(Path above) throws IOException {
        project = new DoomedProject(above, Duration.ofMillis(20));
        project.write(".env", ENV);
        String parent = project.here("notion", "search", "Roadmap", "-o", "id")
                .out()
                .lines()
                .findFirst()
                .orElseThrow();
        body = BODY.formatted(parent);
    }

    @Override
    public Process start() throws IOException {
        return project.start(body, "exec", "post-page", "--body", "-", "--no-check", "-o", "json");
    }

    @Override
    public boolean isAmid() {
        return sent() > 0;
    }

    private long sent() {
        return project.asked("POST", EXECUTION);
    }

    @Override
    public boolean isOver() {
        return project.size("stdout") > 0;
    }

    @Override
    public Moment look() {
        assertThat(sent()).as("sent, and never twice").isLessThanOrEqualTo(1);
        assertThat(project.text(".env")).isEqualTo(ENV);
        String said = project.text("stdout");
        boolean whole = said.endsWith("}\n");
        assertThat(made()).as("pages that were made").isLessThanOrEqualTo(sent());
        if (project.hasEnded()) {
            assertThat(whole).as(project.text("stderr")).isTrue();
            return Moment.MISSED;
        }
        if (!said.isEmpty()) {
            assertThat(made()).as("what is said to be done, is").isEqualTo(1);
            return Moment.AFTER;
        }
        return sent() == 0 ? Moment.BEFORE : Moment.DURING;
    }

    private long made() {
        return project.here("notion", "search", "Killed", "-o", "id")
                .out()
                .lines()
                .count();
    }

    @Override
    public void comeAgain() {
        project.age();
        Ended read = project.here("exec", "post-search", "--body", "{}", "-o", "json");
        assertThat(read.code()).as(read.err()).isZero();
        assertThat(read.err()).doesNotContain("Exception");
        project.assertNothingIsLeft();
    }

    @Override
    public void close() {
        project.close();
    }
}
