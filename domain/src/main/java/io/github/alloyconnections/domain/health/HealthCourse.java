package io.github.alloyconnections.domain.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one connection fared in one context, as far as anybody looked.
 *
 * @param notes each state it came into, oldest first; at least one
 */
public record HealthCourse(List<HealthNote> notes) {

    public HealthCourse {
        notes = List.copyOf(notes);
        if (notes.isEmpty()) {
            throw new IllegalArgumentException("notes must not be empty");
        }
    }

    /** One course for each connection and context, the one that changed last first. */
    public static List<HealthCourse> of(List<HealthNote> all) {
        Map<List<Object>, List<HealthNote>> courses = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing(HealthNote::at))
                .forEach(note -> courses.computeIfAbsent(List.of(note.id(), note.owner()), key -> new ArrayList<>())
                        .add(note));
        return courses.values().stream()
                .map(HealthCourse::new)
                .sorted(Comparator.comparing(
                                (HealthCourse course) -> course.last().at())
                        .reversed())
                .toList();
    }

    /** What it was when it was last found changed, and still is as far as is known. */
    public HealthNote last() {
        return notes.get(notes.size() - 1);
    }

    /** What it was before that. */
    public Optional<HealthState> before() {
        return notes.size() < 2
                ? Optional.empty()
                : Optional.of(notes.get(notes.size() - 2).state());
    }

    /** When it was found dead and has been since; empty if it is not. */
    public Optional<Instant> died() {
        Optional<Instant> died = Optional.empty();
        for (HealthNote note : notes) {
            died = note.state().isDead() ? died.or(() -> Optional.of(note.at())) : Optional.empty();
        }
        return died;
    }

    /**
     * So many equal parts of the time between two moments, each with the worst state it was in then; empty where nobody had
     * looked yet.
     */
    public List<Optional<HealthState>> parts(Instant from, Instant to, int count) {
        List<Optional<HealthState>> parts = new ArrayList<>();
        Duration whole = Duration.between(from, to);
        for (int part = 0; part < count; part++) {
            parts.add(worst(
                    from.plus(whole.multipliedBy(part).dividedBy(count)),
                    from.plus(whole.multipliedBy(part + 1L).dividedBy(count))));
        }
        return parts;
    }

    private Optional<HealthState> worst(Instant from, Instant to) {
        Optional<HealthState> worst = Optional.empty();
        for (HealthNote note : notes) {
            if (!note.at().isAfter(from)) {
                worst = Optional.of(note.state());
            } else if (!note.at().isAfter(to)) {
                worst = worst.filter(state -> weight(state) >= weight(note.state()))
                        .or(() -> Optional.of(note.state()));
            }
        }
        return worst;
    }

    private static int weight(HealthState state) {
        return state.isDead() ? 2 : state == HealthState.WORKING ? 0 : 1;
    }
}
