package io.github.alloyconnections.adapter.config.project;

import io.github.alloyconnections.adapter.config.git.GitCommand;
import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The files that may name a connection: what git would take in, and every {@code .env*} besides, ignored or not.
 *
 * <p>Without git the folders are walked, those left out that tools generate: that looks at more than git would, never at
 * less of what people write. Prose and what programs print are left out: notes that list connections do not use them.
 */
final class ProjectFiles {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long LONGEST_LISTING = 16L * 1024 * 1024;
    private static final int DEEPEST = 32;

    private final Path root;
    private final GitCommand git;
    private final int most;
    private final Set<Path> files = new LinkedHashSet<>();
    private boolean complete = true;

    private ProjectFiles(Path root, GitCommand git, int most) {
        this.root = root;
        this.git = git;
        this.most = most;
    }

    /** Those of the work tree that a folder is in, else of the folder itself; so many at the most. */
    static ProjectFiles around(Path folder, ProcessContext surroundings, int most) {
        Optional<Path> workTree = GitCommand.workTree(folder);
        GitCommand git = new GitCommand(surroundings.environment(), PATIENCE);
        ProjectFiles found = new ProjectFiles(workTree.orElse(folder), git, most);
        if (workTree.isEmpty() || !found.listed()) {
            found.walk();
        }
        return found;
    }

    /** Only the dotenv files of one folder. */
    static Set<Path> dotEnvIn(Path folder) {
        Set<Path> found = new LinkedHashSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, ".env*")) {
            entries.forEach(found::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException unreadable) {
            return found;
        }
        return found;
    }

    Set<Path> files() {
        return files;
    }

    /** Whether that is all of them. */
    boolean isComplete() {
        return complete;
    }

    private boolean listed() {
        try {
            Path listing = Files.createTempFile("alloy-connections-", ".files");
            try {
                return git.run(
                                        root,
                                        Redirect.to(listing.toFile()),
                                        "ls-files",
                                        "-z",
                                        "--cached",
                                        "--others",
                                        "--exclude-standard")
                                == 0
                        && take(listing);
            } finally {
                Files.deleteIfExists(listing);
            }
        } catch (IOException unusable) {
            return false;
        }
    }

    private boolean take(Path listing) throws IOException {
        if (Files.size(listing) > LONGEST_LISTING) {
            return false;
        }
        Set<Path> folders = new LinkedHashSet<>(Set.of(root));
        for (String name :
                Files.readString(listing, StandardCharsets.ISO_8859_1).split("\0", -1)) {
            resolved(name).ifPresent(file -> {
                add(file);
                Optional.ofNullable(file.getParent()).ifPresent(folders::add);
            });
        }
        folders.forEach(folder -> dotEnvIn(folder).forEach(this::add));
        return true;
    }

    /** Git writes names as bytes, which are UTF-8 nearly always. */
    private Optional<Path> resolved(String name) {
        try {
            String text = new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            return text.isEmpty() ? Optional.empty() : Optional.of(root.resolve(text));
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }

    private void add(Path file) {
        if (FileKind.isProseOrOutput(file)) {
            return;
        } else if (files.size() >= most) {
            complete = false;
            return;
        }
        files.add(file);
    }

    private void walk() {
        try {
            Files.walkFileTree(root, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean generated = !folder.equals(root) && FileKind.isGenerated(folder);
                    return generated ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    add(file);
                    return complete ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    complete = false;
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            complete = false;
        }
    }
}
