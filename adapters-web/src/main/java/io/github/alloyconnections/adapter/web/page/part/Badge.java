package io.github.alloyconnections.adapter.web.page.part;

import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A few words in a colour. */
public record Badge(String text, Tone tone) {

    /** What the project's own file says of a connection. */
    public static List<Badge> said(ConnectionEntry entry) {
        List<Badge> said = new ArrayList<>();
        entry.marking().aliases().forEach(alias -> said.add(new Badge("alias " + alias, Tone.PLAIN)));
        entry.marking().guard().ifPresent(place -> said.add(new Badge("protected", Tone.GOOD)));
        return said;
    }

    /** In a word or two, where there is room for no more. */
    public static Badge brief(Optional<Health> health) {
        return health.map(shown -> new Badge(HealthText.brief(shown.state()), Tone.of(shown.state())))
                .orElse(new Badge("not tested", Tone.PLAIN));
    }

    public static Badge of(Optional<Health> health) {
        return health.map(shown -> new Badge(HealthText.state(shown.state()), Tone.of(shown.state())))
                .orElse(new Badge("not tested", Tone.PLAIN));
    }
}
