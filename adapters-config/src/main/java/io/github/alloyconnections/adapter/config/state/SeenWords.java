package io.github.alloyconnections.adapter.config.state;

import io.github.alloyconnections.adapter.config.file.AtomicFile;
import io.github.alloyconnections.adapter.config.file.BoundedFile;
import io.github.alloyconnections.adapter.config.file.FileStamp;
import io.github.alloyconnections.adapter.config.file.FolderName;
import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What earlier commands have seen of a project, for a shell to complete words with: a file for each project, by the
 * {@linkplain FolderName name} of its folder. It is in the cache folder, nobody else can read it, and it may be gone at any
 * time.
 *
 * <p>A line is {@code KIND TAB WORD TAB CONNECTOR TAB WHAT IS TOLD OF IT}; no part is empty. A word that a shell could
 * read as anything but a word is not kept.
 */
public final class SeenWords {

    private static final String KIND = "words";
    private static final String NONE = "-";

    /** File systems end at 255 bytes, and a file that is being written has a longer name. */
    private static final int LONGEST_NAME = 210;

    private static final int MOST_BYTES = 1 << 18;

    /** More than that no shell shows, and nobody reads. */
    public static final int MOST_OF_A_KIND = 500;

    private static final int MOST_LINES = 1_500;
    private static final int MOST_PROJECTS = 100;
    private static final int LONGEST_WORD = 128;
    private static final int LONGEST_TOLD = 60;

    private final StateFolder cache;
    private final Path project;

    /** Those of the project in this folder. */
    public SeenWords(StateFolder cache, Path project) {
        this.cache = cache;
        this.project = project;
    }

    /** What a word is. */
    public enum Kind {
        CONNECTION("connection"),
        ALIAS("alias"),
        CONNECTOR("connector"),
        ACTION("action");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /**
     * A word, and what is told of it, which may be any text.
     *
     * @param connector whose it is; empty if it belongs to none
     */
    public record Word(String text, Optional<String> connector, String told) {}

    /**
     * All words of one kind that a run has seen.
     *
     * @param connector the one whose words these are all of; empty if they are all there are
     */
    public record Sight(Kind kind, Optional<String> connector, List<Word> words) {

        public Sight {
            words = List.copyOf(words);
        }

        /** Whether a line kept before says what this says better. */
        private boolean outdates(String line) {
            String[] parts = line.split("\t", -1);
            return parts[0].equals(kind.word)
                    && connector.map(each -> each.equalsIgnoreCase(parts[2])).orElse(true);
        }

        private Stream<String> lines() {
            return words.stream()
                    .filter(word -> isHarmless(word.text()))
                    .map(word -> kind.word + "\t" + word.text() + "\t"
                            + word.connector().filter(SeenWords::isHarmless).orElse(NONE) + "\t" + told(word.told()))
                    .distinct()
                    .limit(MOST_OF_A_KIND);
        }
    }

    /** Keeps them beside what was seen before; whoever ran a command for something else must not fail for that. */
    public void keep(List<Sight> sights) {
        if (sights.isEmpty()) {
            return;
        }
        try {
            write(sights);
        } catch (IOException | ProjectFileException notKept) {
            // The next command tries again.
            return;
        }
    }

    private void write(List<Sight> sights) throws IOException {
        Path file = file();
        if (file.getFileName().toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            return;
        }
        FileStamp stamp = FileStamp.of(file);
        List<String> before = read(file);
        List<String> now = with(sights, before);
        // Most runs see what the one before has seen.
        if (!now.equals(before)) {
            cache.make(file.resolveSibling("."));
            forgetOthers(file);
            AtomicFile.replace(stamp, text(now));
        }
    }

    private static List<String> with(List<Sight> sights, List<String> before) {
        Stream<String> seen = sights.stream().flatMap(Sight::lines);
        Predicate<String> outdated = line -> sights.stream().anyMatch(sight -> sight.outdates(line));
        return Stream.concat(seen, before.stream().filter(outdated.negate()))
                .limit(MOST_LINES)
                .toList();
    }

    private static byte[] text(List<String> lines) {
        return lines.stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> read(Path file) {
        return BoundedFile.read(file, "what was seen before", MOST_BYTES)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("")
                .lines()
                .filter(line -> line.split("\t", -1).length == 4)
                .toList();
    }

    /** A new project takes the place of those that nobody has been in for the longest time. */
    private static void forgetOthers(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        List<Path> others = new ArrayList<>();
        try (Stream<Path> all = Files.list(file.resolveSibling("."))) {
            all.forEach(others::add);
        }
        if (others.size() >= MOST_PROJECTS) {
            others.sort((one, other) ->
                    Long.compare(one.toFile().lastModified(), other.toFile().lastModified()));
            for (Path oldest : others.subList(0, others.size() - MOST_PROJECTS + 1)) {
                Files.deleteIfExists(oldest);
            }
        }
    }

    private Path file() {
        return cache.root().resolve(KIND).resolve(FolderName.of(real(project)));
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException gone) {
            return folder.toAbsolutePath().normalize();
        }
    }

    /** Letters, digits, and what stands between them: nothing that means anything to any shell. */
    private static boolean isHarmless(String word) {
        return !word.isEmpty()
                && word.length() <= LONGEST_WORD
                && word.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.')
                && Character.isLetterOrDigit(word.codePointAt(0));
    }

    private static String told(String text) {
        String plain = text.codePoints()
                .map(c -> isShown(c) ? c : ' ')
                .limit(LONGEST_TOLD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return plain.isEmpty() ? NONE : plain;
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
