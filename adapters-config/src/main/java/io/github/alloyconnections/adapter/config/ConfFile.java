package io.github.alloyconnections.adapter.config;

import io.github.alloyconnections.domain.failure.ProjectFileException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a conf file says, and what is wrong with it. */
record ConfFile(Map<String, Sourced> values, List<String> problems) {

    ConfFile {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
    }

    /** A file that is not there says nothing; only one that is there needs the HOCON library. */
    static ConfFile read(ConfPlace place) {
        try {
            Optional<byte[]> bytes = SmallFile.read(place.path(), place.label(), SmallFile.CONF_LIMIT);
            return bytes.map(found -> Hocon.parse(new String(found, StandardCharsets.UTF_8), place))
                    .orElse(new ConfFile(Map.of(), List.of()));
        } catch (ProjectFileException unreadable) {
            return new ConfFile(
                    Map.of(),
                    List.of(Optional.ofNullable(unreadable.getMessage()).orElse(place.label())));
        }
    }
}
