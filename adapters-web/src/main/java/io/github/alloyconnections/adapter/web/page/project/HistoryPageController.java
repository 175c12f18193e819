package io.github.alloyconnections.adapter.web.page.project;

import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.page.connect.AttemptPage;
import io.github.alloyconnections.adapter.web.page.part.DisplayTime;
import io.github.alloyconnections.adapter.web.page.part.FailurePages;
import io.github.alloyconnections.adapter.web.page.part.PageFrame;
import io.github.alloyconnections.adapter.web.page.part.PageParts;
import io.github.alloyconnections.adapter.web.page.part.Tone;
import io.github.alloyconnections.adapter.web.question.ActivityLog;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.Names;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.port.driving.ForPinningConnections;
import io.github.alloyconnections.domain.twins.JournalEntry;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What was done, as far as there is a record. */
public final class HistoryPageController {

    private static final int MOST = 200;

    /** The file is written a moment before this server takes note of it. */
    private static final Duration SAME_CHANGE = Duration.ofSeconds(10);

    private final CurrentProject project;
    private final PageParts parts;
    private final FailurePages failures;

    /** The page of what was done; {@code before} is the pin before the present one. */
    public record ActivityPage(PageFrame frame, List<Deed> deeds, int more, Optional<String> before) {}

    /**
     * Something that was done.
     *
     * @param what in a word or two
     * @param source where that is known from
     */
    public record Deed(
            DisplayTime at,
            Instant time,
            String what,
            Tone tone,
            Optional<String> connection,
            String detail,
            String source,
            Optional<String> href) {}

    public HistoryPageController(CurrentProject project, PageParts parts, FailurePages failures) {
        this.project = project;
        this.parts = parts;
        this.failures = failures;
    }

    public List<Route> routes() {
        return List.of(Route.get("/activity", failures.telling(this::activity)));
    }

    private CompletableFuture<Reply> activity(Context request) {
        QueryParameters.parse(request.queryString());
        ProjectAnswers answers = project.answers();
        PageFrame frame = parts.frame(request, "Activity", answers);
        return answers.workers().ask(() -> activity(answers, frame));
    }

    private Reply activity(ProjectAnswers answers, PageFrame frame) {
        Instant now = parts.clock().instant();
        List<Deed> all = new ArrayList<>();
        project.doings().latest().forEach(doing -> all.add(deed(doing, answers, now)));
        answers.core().tidying().history().forEach(entry -> all.add(deed(entry, now)));
        answers.core().connecting().attempts().forEach(attempt -> all.add(deed(attempt, answers, now)));
        replaced(answers, now).ifPresent(all::add);
        all.sort(Comparator.comparing(Deed::time).reversed());
        List<Deed> shown = all.subList(0, Math.min(MOST, all.size()));
        ConnectorId own = answers.settings().connector();
        Optional<String> before = answers.core().pinning().previous(own).map(ConnectionId::value);
        return parts.templates()
                .page("ActivityPage", new ActivityPage(frame, shown, all.size() - shown.size(), before));
    }

    /** The last change of the pin, whoever made it with this program, unless this server did and tells more of it. */
    private Optional<Deed> replaced(ProjectAnswers answers, Instant now) {
        ConnectorId own = answers.settings().connector();
        ForPinningConnections pinning = answers.core().pinning();
        return pinning.replacedAt(own)
                .filter(at -> project.doings().latest().stream()
                        .noneMatch(doing ->
                                doing.connector().equals(own) && doing.at().isAfter(at.minus(SAME_CHANGE))))
                .flatMap(at -> pinning.previous(own).map(id -> replaced(answers, id, at, now)));
    }

    private static Deed replaced(ProjectAnswers answers, ConnectionId id, Instant at, Instant now) {
        ConnectorId own = answers.settings().connector();
        return new Deed(
                DisplayTime.of(at, now),
                at,
                "No longer the pin",
                Tone.PLAIN,
                Optional.of(id.value()),
                answers.nameIfKnown(own) + ", replaced or unpinned",
                "pin record",
                Optional.of("/connections/" + id + "?connector=" + own));
    }

    private static Deed deed(ActivityLog.Doing doing, ProjectAnswers answers, Instant now) {
        return new Deed(
                DisplayTime.of(doing.at(), now),
                doing.at(),
                doing.what(),
                Tone.PLAIN,
                doing.connection().map(ConnectionId::value),
                answers.nameIfKnown(doing.connector()) + ", " + doing.way().words(),
                "this server",
                doing.connection().map(id -> "/connections/" + id + "?connector=" + doing.connector()));
    }

    private static Deed deed(JournalEntry entry, Instant now) {
        boolean gone = entry.step() == JournalEntry.Step.DELETED;
        return new Deed(
                DisplayTime.of(entry.at(), now),
                entry.at(),
                switch (entry.step()) {
                    case DELETED -> "Deleted";
                    case NOT_DELETED -> "Not deleted";
                    case OUTCOME_UNKNOWN -> "Deleted or not: unknown";
                    case DELETING -> "Deletion begun";
                },
                gone ? Tone.PLAIN : Tone.DOUBT,
                Optional.of(entry.id().value()),
                Names.shown(entry.detail()),
                "journal",
                gone ? Optional.empty() : Optional.of("/connections/" + entry.id()));
    }

    private static Deed deed(Attempt attempt, ProjectAnswers answers, Instant now) {
        Optional<String> connection =
                attempt.state().claimed().map(found -> found.id().value());
        return new Deed(
                DisplayTime.of(attempt.startedAt(), now),
                attempt.startedAt(),
                connection.isPresent() ? "Connected" : "Began to connect",
                connection.isPresent() ? Tone.GOOD : Tone.PLAIN,
                connection,
                answers.nameIfKnown(attempt.connector()) + ", " + AttemptPage.words(attempt.state()),
                "attempt",
                Optional.of("/attempts/" + attempt.id()));
    }
}
