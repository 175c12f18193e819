package io.github.alloyconnections.notion.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is to become of a page: another title, other properties, the archive, more written at its end, or several of these.
 *
 * @param markdown what is added at its end
 * @param fromBlock the block of that to begin with, counted from 1: those before are on the page already
 * @param properties the values of its properties, as typed
 */
public record PageChange(
        Optional<String> title,
        boolean archive,
        Optional<String> markdown,
        int fromBlock,
        Map<String, String> properties) {

    public PageChange {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        if (title.isEmpty() && !archive && markdown.isEmpty() && properties.isEmpty()) {
            throw new IllegalArgumentException(
                    "title, markdown or properties must be present, or archive true: else nothing changes");
        }
        if (fromBlock < 1) {
            throw new IllegalArgumentException("fromBlock must be at least 1");
        }
    }

    /** No property but the title. */
    public PageChange(Optional<String> title, boolean archive, Optional<String> markdown, int fromBlock) {
        this(title, archive, markdown, fromBlock, Map.of());
    }

    /** Another title, the archive, or both. */
    public PageChange(Optional<String> title, boolean archive) {
        this(title, archive, Optional.empty(), 1);
    }

    /** Whether something of the page itself changes, not only what is written on it. */
    public boolean changesThePage() {
        return title.isPresent() || archive || !properties.isEmpty();
    }
}
