package io.github.alloyconnections.app.kills;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Unfinished copies in one folder, looked for quickly: the time in which there is one is short. */
final class Leftover {

    private Leftover() {}

    static List<String> in(Path folder) {
        return Stream.of(Objects.requireNonNullElse(folder.toFile().list(), new String[0]))
                .filter(name -> name.contains(".alloy-connections-") && name.endsWith(".tmp"))
                .toList();
    }
}
