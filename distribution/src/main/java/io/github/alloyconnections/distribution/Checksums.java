package io.github.alloyconnections.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Writes {@code SHA256SUMS} beside the artefacts, as {@code sha256sum -c} reads it. */
public final class Checksums {

    private static final String NAME = "SHA256SUMS";

    private Checksums() {}

    /** Of every file in the folder that is named. */
    public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
        Path folder = Path.of(args[0]);
        List<String> lines = new ArrayList<>();
        for (Path file : files(folder)) {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            lines.add(HexFormat.of().formatHex(sum) + "  " + file.getFileName());
        }
        Files.write(folder.resolve(NAME), lines);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(NAME))
                    .sorted()
                    .toList();
        }
    }
}
