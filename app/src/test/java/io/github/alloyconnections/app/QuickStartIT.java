package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.app.Launched.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the launcher keeps to start quicker the next time: when it is used, when it is not, and that neither shows. */
class QuickStartIT {

    private static final String WHICH = "which --sandbox -o id";
    private static final String NEWEST = "69110206d6d6670fb17451f8\n";

    @TempDir
    private Path folder;

    /** The JDK of this test, and one whose archives are of the other kind, if this machine has one. */
    static Stream<Path> jdks() throws IOException {
        Path own = Path.of(System.getProperty("java.home"));
        Path usual = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(usual)) {
            return Stream.of(own);
        }
        try (Stream<Path> folders = Files.list(usual)) {
            return Stream.concat(
                    Stream.of(own),
                    folders
                            .filter(jdk -> isNew(jdk) != isNew(own) && Files.isExecutable(jdk.resolve("bin/javac")))
                            .limit(1)
                            .toList()
                            .stream());
        }
    }

    private static boolean isNew(Path jdk) {
        try (Stream<String> lines = Files.lines(jdk.resolve("release"))) {
            return lines.anyMatch(line -> line.matches("JAVA_VERSION=\"(2[5-9]|[3-9]\\d).*"));
        } catch (IOException none) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void what_was_found_out_is_used_until_it_no_longer_holds(Path jdk) throws IOException {
        Installation installed = Installation.in(folder, jdk);
        Installation.script(folder.resolve("bin/mvn"), "touch '" + folder.resolve("built") + "'");
        Path source = Files.createDirectories(installed.home().resolve("module/src/main/java"))
                .resolve("Source.java");
        Files.writeString(source, "");
        Files.writeString(installed.home().resolve("pom.xml"), "");
        Files.setLastModifiedTime(installed.jar(), FileTime.from(Instant.now()));
        installed.settle(WHICH);
        Files.deleteIfExists(folder.resolve("built"));

        assertIsQuick(installed);
        assertWhatAUserTellsJavaOfArchivesStands(installed);
        assertAnOpenFolderIsNotUsed(installed);
        assertNewerSourcesAreBuilt(installed, source);
        assertAReplacedProgramIsSummedAgain(installed);
        installed.settle(WHICH);
        assertAnArchiveThatWasWrittenToIsCheckedByJava(installed);
        assertATruncatedArchiveIsNotUsed(installed);
    }

    private static void assertIsQuick(Installation installed) throws IOException {
        Ended which = installed.run(WHICH);

        assertThat(which.out()).as(which.err()).isEqualTo(NEWEST);
        assertThat(installed.hasSummed()).isFalse();
        assertThat(installed.java()).contains(installed.archive().toString()).contains("-XX:-VerifySharedSpaces");
    }

    /** Of the same size and time: only where it lies on the disk tells. */
    private static void assertAReplacedProgramIsSummedAgain(Installation installed) throws IOException {
        FileTime time = Files.getLastModifiedTime(installed.jar());
        Path other = installed.jar().resolveSibling("other");
        Files.copy(installed.jar(), other);
        Files.setLastModifiedTime(other, time);
        Files.move(other, installed.jar(), StandardCopyOption.REPLACE_EXISTING);

        assertThat(installed.run(WHICH).out()).isEqualTo(NEWEST);
        assertThat(installed.hasSummed()).isTrue();
    }

    /** With a time that says nothing of it: Java would run classes out of it, and crash in every start. */
    private static void assertAnArchiveThatWasWrittenToIsCheckedByJava(Installation installed) throws IOException {
        Path archive = installed.archive();
        FileTime time = Files.getLastModifiedTime(archive);
        byte[] whole = Files.readAllBytes(archive);
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, damaged.length / 4, damaged.length / 2, (byte) 0x5a);
        Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rw-------"));
        Files.write(archive, damaged);
        Files.setLastModifiedTime(archive, time);

        Ended which = installed.run(WHICH);

        assertThat(which.out()).isEqualTo(NEWEST);
        assertThat(which.err()).doesNotContain("[error]");
        assertThat(installed.java()).contains("-XX:+VerifySharedSpaces");
        Files.write(archive, whole);
        Files.setLastModifiedTime(archive, time);
    }

    private static void assertATruncatedArchiveIsNotUsed(Installation installed) throws IOException {
        Path archive = installed.archive();
        Path broken = archive.resolveSibling("broken");
        Files.write(broken, Arrays.copyOf(Files.readAllBytes(archive), 4096));
        Files.move(broken, archive, StandardCopyOption.REPLACE_EXISTING);

        assertThat(installed.run(WHICH).out()).isEqualTo(NEWEST);
        assertThat(installed.java().lines().findFirst().orElseThrow()).doesNotContain(archive.toString());
    }

    private static void assertWhatAUserTellsJavaOfArchivesStands(Installation installed) throws IOException {
        installed.with("JAVA_TOOL_OPTIONS", "-Xshare:off");

        assertThat(installed.run(WHICH).out()).isEqualTo(NEWEST);
        assertThat(installed.java()).doesNotContain(installed.archive().toString());
        installed.without("JAVA_TOOL_OPTIONS");
    }

    private static void assertAnOpenFolderIsNotUsed(Installation installed) throws IOException {
        Files.setPosixFilePermissions(installed.cache(), PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(installed.run(WHICH).out()).isEqualTo(NEWEST);
        assertThat(installed.java()).doesNotContain(installed.cache().toString());
        Files.setPosixFilePermissions(installed.cache(), PosixFilePermissions.fromString("rwx------"));
    }

    private void assertNewerSourcesAreBuilt(Installation installed, Path source) throws IOException {
        assertThat(installed.run(WHICH).out()).isEqualTo(NEWEST);
        assertThat(folder.resolve("built")).doesNotExist();

        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(installed.run(WHICH).out()).isEqualTo(NEWEST);
        assertThat(folder.resolve("built")).exists();
        Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH));
    }
}
