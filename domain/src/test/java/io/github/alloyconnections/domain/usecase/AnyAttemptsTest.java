package io.github.alloyconnections.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What holds of attempts, whatever happens in whatever order. */
class AnyAttemptsTest {

    /** What happens next: to which attempt, or for how many seconds. */
    private record Event(Kind kind, int number) {

        @Override
        public String toString() {
            return kind + " " + number;
        }
    }

    private enum Kind {
        BEGIN,
        MADE,
        TIME,
        RETURNED,
        REFUSED,
        LOOK,
        RESUME
    }

    private static final Gen<List<Event>> STORIES = lists().of(
                    arbitrary().pick(List.of(Kind.values())).zip(integers().between(0, 40), Event::new))
            .ofSizeBetween(0, 25);

    @Test
    void none_gets_a_connection_that_was_there_before_it() {
        qt().forAll(STORIES).checkAssert(events -> {
            Story story = new Story();
            events.forEach(story::happens);
            story.ends();

            story.before.forEach((attempt, there) -> assertThat(story.claimed(attempt))
                    .isNotIn(there.stream().map(Optional::of).toList()));
        });
    }

    @Test
    void no_two_get_the_same() {
        qt().forAll(STORIES).checkAssert(events -> {
            Story story = new Story();
            events.forEach(story::happens);
            story.ends();

            assertThat(story.before.keySet().stream().flatMap(attempt -> story.claimed(attempt).stream()))
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void one_alone_gets_what_was_made_for_it() {
        qt().forAll(integers().between(0, 600), integers().between(0, 600)).checkAssert((thinking, late) -> {
            Story story = new Story();
            story.happens(new Event(Kind.BEGIN, 0));
            story.happens(new Event(Kind.TIME, thinking));
            ConnectionId made = story.flow.made().id();
            AttemptId attempt = story.attempts.get(0);
            story.flow.returned(attempt);
            story.happens(new Event(Kind.TIME, late));

            story.ends();

            assertThat(story.claimed(attempt)).contains(made);
        });
    }

    /** The flow, what each attempt found there when it began, and what came of it. */
    private static final class Story {

        private final Flow flow = new Flow();
        private final List<AttemptId> attempts = new ArrayList<>();
        private final Map<AttemptId, Set<ConnectionId>> before = new LinkedHashMap<>();

        void happens(Event event) {
            switch (event.kind()) {
                case BEGIN -> {
                    Set<ConnectionId> there = flow.project.core().choosing().list(Seed.NOTION).entries().stream()
                            .map(entry -> entry.id())
                            .collect(Collectors.toSet());
                    attempts.add(flow.begin());
                    before.put(attempts.get(attempts.size() - 1), there);
                }
                case MADE -> flow.made();
                case TIME -> flow.clock.pass(Duration.ofSeconds(event.number()));
                default -> meant(event).ifPresent(attempt -> concerns(event.kind(), attempt));
            }
        }

        private Optional<AttemptId> meant(Event event) {
            return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(event.number() % attempts.size()));
        }

        private void concerns(Kind kind, AttemptId attempt) {
            switch (kind) {
                case RETURNED -> flow.returned(attempt);
                case REFUSED -> flow.refused(attempt);
                case RESUME -> flow.connecting().resume(attempt);
                default -> flow.connecting().advance(attempt);
            }
        }

        void ends() {
            attempts.forEach(attempt -> flow.after(attempt, Duration.ofMinutes(2)));
        }

        Optional<ConnectionId> claimed(AttemptId attempt) {
            return flow.connecting()
                    .find(attempt)
                    .orElseThrow()
                    .state()
                    .claimed()
                    .map(FoundConnection::id);
        }
    }
}
