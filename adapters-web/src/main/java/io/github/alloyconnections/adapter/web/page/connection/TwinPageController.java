package io.github.alloyconnections.adapter.web.page.connection;

import io.github.alloyconnections.adapter.web.http.Freshness;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.page.part.DisplayTime;
import io.github.alloyconnections.adapter.web.page.part.FailurePages;
import io.github.alloyconnections.adapter.web.page.part.PageFrame;
import io.github.alloyconnections.adapter.web.page.part.PageParts;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.Names;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.adapter.web.question.Workers;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.twins.TwinGroup;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The page of connections that were made again and again; deleting takes a plan, which has a page of its own. */
public final class TwinPageController {

    private static final int MOST_GROUPS = 20;
    private static final int MOST_TWINS = 50;

    private final CurrentProject project;
    private final PageParts parts;
    private final FailurePages failures;

    /** The page; {@code groups} is empty while they are being looked for. */
    public record TwinsPage(PageFrame frame, String connector, String app, Optional<List<Group>> groups) {}

    /** Connections of one account, or of one name. */
    public record Group(String title, String evidence, boolean strong, List<Twin> twins, int more) {

        static Group of(TwinGroup group, Instant now) {
            List<ConnectionEntry> all = group.connections();
            List<Twin> shown = all.stream()
                    .limit(MOST_TWINS)
                    .map(entry -> Twin.of(entry, now))
                    .toList();
            String title = group.account()
                    .map(Account::label)
                    .orElseGet(() -> shown.get(0).name());
            return new Group(
                    Names.shown(title),
                    group.evidence(),
                    group.strength() == TwinGroup.Strength.STRONG,
                    shown,
                    all.size() - shown.size());
        }
    }

    /** One of them. */
    public record Twin(String id, String name, DisplayTime created, boolean pinned) {

        static Twin of(ConnectionEntry entry, Instant now) {
            return new Twin(
                    entry.id().value(),
                    entry.connection().name().map(Names::shown).orElse(Names.NONE),
                    DisplayTime.of(entry.connection().createdAt(), now),
                    entry.pinned());
        }
    }

    public TwinPageController(CurrentProject project, PageParts parts, FailurePages failures) {
        this.project = project;
        this.parts = parts;
        this.failures = failures;
    }

    public List<Route> routes() {
        return List.of(Route.get("/twins", failures.telling(this::show)));
    }

    private CompletableFuture<Reply> show(Context request) {
        QueryParameters query = QueryParameters.parse(request.queryString(), "connector");
        ProjectAnswers answers = project.answers();
        PageFrame frame = parts.frame(request, "Twins", answers);
        return answers.connector(query.text("connector"))
                .thenCompose(connector -> answers.twins(connector, Freshness.USUAL)
                        .thenApply(twins -> {
                            parts.twins().remember(answers.settings(), twins.groups());
                            return Optional.of(twins.groups());
                        })
                        .completeOnTimeout(Optional.empty(), Workers.PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                        .thenCombine(
                                answers.name(connector),
                                (groups, app) -> page(
                                        frame.about(PageParts.subject(answers, connector, app)),
                                        connector,
                                        app,
                                        groups)));
    }

    private Reply page(PageFrame frame, ConnectorId connector, String app, Optional<List<TwinGroup>> found) {
        Instant now = parts.clock().instant();
        Optional<List<Group>> groups = found.map(all -> all.stream()
                .limit(MOST_GROUPS)
                .map(group -> Group.of(group, now))
                .toList());
        return parts.templates()
                .page("TwinsPage", new TwinsPage(frame.live(found.isEmpty()), connector.value(), app, groups));
    }
}
