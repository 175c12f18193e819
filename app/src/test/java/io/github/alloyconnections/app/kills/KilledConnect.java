package io.github.alloyconnections.app.kills;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.app.CommandHere.Ended;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** {@code connect} by a key that is typed: Alloy makes a connection, which is tried and pinned. */
final class KilledConnect implements Killable {

    private static final String TYPED = "shippo_live_canary4711";
    private static final String OLD = "# mine\nCONNECTION_ID=" + DoomedProject.NEWEST + "\n";
    private static final String MAKING = "(/.*)?/credentials";

    private static final String ATTEMPT = ".attempt";

    private final DoomedProject project;

    KilledConnect(Path above) throws IOException {
        project = new DoomedProject(above, Duration.ofMillis(15));
        project.write(".env", OLD);
    }

    @Override
    public Process start() throws IOException {
        return project.start(
                TYPED, "connect", "shippo", "--new", "--no-input", "--data", "auth.accessCode=-", "-o", "json");
    }

    @Override
    public boolean isAmid() {
        return sent() > 0;
    }

    private long sent() {
        return project.asked("POST", MAKING);
    }

    @Override
    public boolean isOver() {
        return attempts().stream().anyMatch(text -> text.contains("state=pinned"));
    }

    @Override
    public Moment look() {
        List<String> made = project.listed("shippo");
        assertThat(made.size()).as("made, and never twice").isLessThanOrEqualTo((int) Math.min(1, sent()));
        assertThat(project.text(".env")).isIn(possible(made));
        project.assertNowhere(TYPED);
        assertThat(attempts()).as("written down before it is sent").hasSizeGreaterThanOrEqualTo((int) sent());
        boolean concluded = isOver();
        if (concluded) {
            assertThat(attempts().get(0)).contains("connection.id=" + made.get(0));
        }
        if (project.hasEnded()) {
            assertThat(concluded).as(project.text("stderr")).isTrue();
            return Moment.MISSED;
        }
        if (concluded) {
            return Moment.AFTER;
        }
        assertThat(project.text("stdout")).doesNotContain("pinned");
        return sent() == 0 ? Moment.BEFORE : Moment.DURING;
    }

    private static List<String> possible(List<String> made) {
        return Stream.concat(Stream.of(OLD), made.stream().map(id -> OLD + "CONNECTION_ID_SHIPPO=" + id + "\n"))
                .toList();
    }

    /** Each as it is in its file. */
    private List<String> attempts() {
        return project.files(file -> file.toString().endsWith(ATTEMPT)).stream()
                .map(file -> project.text(project.file("").relativize(file).toString()))
                .toList();
    }

    @Override
    public void comeAgain() {
        project.age();
        List<String> made = project.listed("shippo");
        assertThat(project.here("recover").everything()).doesNotContain("Exception");
        assertThat(ids()).allSatisfy(id -> assertRecovered(id, made));
        Ended another = project.here("connect", "slack", "--new", "--no-input", "-o", "json");
        assertThat(another.code()).as(another.err()).isIn(0, 1);
        assertThat(project.listed("shippo")).as("no other was made").isEqualTo(made);
        project.assertNothingIsLeft();
    }

    /** Whoever asks for it by its name hears what Alloy made, or that nothing is to be seen. */
    private void assertRecovered(String attempt, List<String> made) {
        Ended recover = project.here("recover", attempt);
        assertThat(recover.everything()).doesNotContain("Exception");
        if (made.isEmpty()) {
            assertThat(recover.code()).as(recover.everything()).isNotZero();
        } else {
            assertThat(recover.everything()).contains(made.get(0));
        }
    }

    private List<String> ids() {
        return project.files(file -> file.toString().endsWith(ATTEMPT)).stream()
                .map(file -> file.getFileName().toString().replace(ATTEMPT, ""))
                .toList();
    }

    @Override
    public void close() {
        project.close();
    }
}
