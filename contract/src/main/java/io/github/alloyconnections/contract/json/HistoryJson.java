package io.github.alloyconnections.contract.json;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.HealthCourse;
import io.github.alloyconnections.domain.health.HealthNote;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.watch.WatchEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How connections fared: {@code {connections, changes, count}}; the one that changed last, and the last change, first. */
public record HistoryJson(List<CourseJson> connections, List<ChangeJson> changes, int count) {

    /** One connection: what it is since when, what it was before, and since when it has been dead. */
    public record CourseJson(
            String connection,
            String connector,
            OwnerJson owner,
            String state,
            String since,
            @Nullable String before,
            @Nullable String died) {

        static CourseJson of(HealthCourse course) {
            HealthNote last = course.last();
            return new CourseJson(
                    last.id().value(),
                    last.connector().value(),
                    OwnerJson.of(last.owner()),
                    last.state().name(),
                    last.at().toString(),
                    course.before().map(HealthState::name).orElse(null),
                    course.died().map(Instant::toString).orElse(null));
        }
    }

    /** One change of health. */
    public record ChangeJson(
            String at,
            String connection,
            String connector,
            OwnerJson owner,
            String state,
            @Nullable String before,
            String why) {}

    /** What somebody who watches is told, a line each; {@code connection} is an id. */
    public record EventJson(
            String event,
            String at,
            String connector,
            @Nullable String connection,
            @Nullable String from,
            @Nullable String to,
            String message) {

        /** The published form of an event. */
        public static EventJson of(WatchEvent event) {
            return new EventJson(
                    event.kind().word(),
                    event.at().toString(),
                    event.connector().value(),
                    event.connection().map(ConnectionId::value).orElse(null),
                    event.from().orElse(null),
                    event.to().orElse(null),
                    event.message());
        }
    }

    /** The published form of these courses, of each of which what is since then. */
    public static HistoryJson of(List<HealthCourse> courses, Instant since) {
        List<ChangeJson> changes = new ArrayList<>();
        courses.forEach(course -> changes(course, since, changes));
        changes.sort((one, other) -> other.at().compareTo(one.at()));
        return new HistoryJson(courses.stream().map(CourseJson::of).toList(), changes, changes.size());
    }

    private static void changes(HealthCourse course, Instant since, List<ChangeJson> changes) {
        for (int i = 0; i < course.notes().size(); i++) {
            HealthNote note = course.notes().get(i);
            if (!note.at().isBefore(since)) {
                changes.add(new ChangeJson(
                        note.at().toString(),
                        note.id().value(),
                        note.connector().value(),
                        OwnerJson.of(note.owner()),
                        note.state().name(),
                        i == 0 ? null : course.notes().get(i - 1).state().name(),
                        note.why()));
            }
        }
    }
}
