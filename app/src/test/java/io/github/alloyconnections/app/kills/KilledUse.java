package io.github.alloyconnections.app.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** {@code use}, which replaces one value of a large file. */
final class KilledUse implements Killable {

    private static final String BEFORE_IT = "# mine\r\nA='x  y'\nCONNECTION_ID=";
    private static final String BEHIND_IT = " # stays\n#" + "x".repeat(900_000) + "\nLAST=1";

    private final DoomedProject project;
    private final String old;

    KilledUse(Path above) throws IOException {
        project = new DoomedProject(above, Duration.ZERO);
        project.write(".env", text(DoomedProject.NEWEST));
        old = project.key(".env");
    }

    private static String text(String id) {
        return BEFORE_IT + id + BEHIND_IT;
    }

    @Override
    public Process start() throws IOException {
        return project.start("", "use", DoomedProject.OTHER, "--no-input");
    }

    @Override
    public boolean isAmid() {
        return !Leftover.in(project.file("")).isEmpty();
    }

    @Override
    public boolean isOver() {
        return !project.key(".env").equals(old);
    }

    @Override
    public Moment look() {
        String now = project.text(".env");
        assertThat(now.equals(text(DoomedProject.NEWEST)) || now.equals(text(DoomedProject.OTHER)))
                .as(".env is the old one or the new one")
                .isTrue();
        boolean isNew = now.equals(text(DoomedProject.OTHER));
        if (project.hasEnded()) {
            assertThat(isNew).isTrue();
            return Moment.MISSED;
        }
        assertThat(project.text("stdout")).as("said to be done").matches(said -> isNew || said.isEmpty());
        if (!project.copies().isEmpty()) {
            return Moment.DURING;
        }
        return isNew ? Moment.AFTER : Moment.BEFORE;
    }

    @Override
    public void comeAgain() {
        boolean amid = isAmid();
        project.age();
        assertThat(project.here("which", "--no-input").err().contains("Removed .env."))
                .isEqualTo(amid);
        assertThat(Leftover.in(project.file(""))).isEmpty();
        // Twice, so that the one before is written down again, whatever it was.
        assertThat(project.here("use", DoomedProject.OTHER, "--no-input").code())
                .isZero();
        assertThat(project.here("use", DoomedProject.NEWEST, "--no-input").code())
                .isZero();
        assertThat(project.text(".env")).isEqualTo(text(DoomedProject.NEWEST));
        assertThat(Files.exists(project.file(".env.bak"))).isFalse();
        project.assertNothingIsLeft();
    }

    @Override
    public void close() {
        project.close();
    }
}
