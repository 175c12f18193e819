package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.contract.ErrorCode;
import io.github.alloyconnections.contract.Failure;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.diagnosis.Advice;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Survey;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The page of one connection, at an address that stays, and what pinning it would change. */
final class ConnectionPages {

    private final CurrentProject project;
    private final PageParts parts;
    private final FailurePages failures;

    /** What pinning it would change, before it is pinned. */
    record PinPage(
            Frame frame,
            String connector,
            String query,
            String id,
            String name,
            Badge health,
            String file,
            List<String> diff,
            List<String> notices) {}

    /** One request about one connection. */
    private record Asked(
            ProjectAnswers answers,
            ConnectorId connector,
            String app,
            ConnectionId id,
            Frame frame,
            Optional<Run> run) {

        String query() {
            return "?connector=" + connector;
        }
    }

    ConnectionPages(CurrentProject project, PageParts parts, FailurePages failures) {
        this.project = project;
        this.parts = parts;
        this.failures = failures;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/connections/{id}", failures.telling(this::show)),
                Route.get("/connections/{id}/pin", failures.telling(this::pin)));
    }

    private CompletableFuture<Reply> show(Context request) {
        QueryParameters query = QueryParameters.parse(request.queryString(), "connector", "run");
        return asked(request, query, "")
                .thenCompose(asked -> look(asked)
                        .thenCompose(look -> look.map(seen -> seen.surveyed(
                                        survey -> found(
                                                asked,
                                                survey,
                                                query.text("connector").isPresent()),
                                        failure -> CompletableFuture.completedFuture(failures.page(
                                                asked.frame(), failure, Optional.of("/connections/" + asked.id())))))
                                .orElseGet(() -> CompletableFuture.completedFuture(waiting(asked)))));
    }

    private CompletableFuture<Asked> asked(Context request, QueryParameters query, String under) {
        ConnectionId id = JsonBody.id(request.pathParam("id"));
        Optional<Run> run = query.text("run").flatMap(parts.runs()::find);
        ProjectAnswers answers = project.answers();
        Frame frame = parts.frame(request, "Connection" + under, answers);
        return answers.connector(query.text("connector"))
                .thenCompose(connector -> answers.name(connector)
                        .thenApply(app -> new Asked(
                                answers,
                                connector,
                                app,
                                id,
                                frame.about(PageParts.subject(answers, connector, app)),
                                run)));
    }

    private CompletableFuture<Optional<Look>> look(Asked asked) {
        return asked.answers()
                .looks()
                .ask(
                        asked.connector(),
                        parts.health().remembering(asked.answers().settings()))
                .thenApply(Optional::of)
                .completeOnTimeout(Optional.empty(), MainRoutes.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** While the decision is made, nothing can be said of its part in it. */
    private Reply waiting(Asked asked) {
        Waiting waiting = Waiting.on(
                "Looking at your " + asked.app() + " connections…",
                asked.answers().looks().progress(asked.connector()));
        MainPages pages = new MainPages(asked.answers(), parts, asked.connector(), asked.app());
        return parts.templates().page("MainPage", pages.undecided(asked.frame().live(true), Optional.empty(), waiting));
    }

    /** An address without a connector is looked up among all, once, and then names it. */
    private CompletableFuture<Reply> found(Asked asked, Survey survey, boolean named) {
        Optional<ConnectionEntry> entry = entry(survey, asked.id());
        if (entry.isPresent()) {
            return uses(asked).thenApply(uses -> page(asked, survey, entry.get(), uses));
        } else if (named) {
            return CompletableFuture.completedFuture(missing(asked));
        }
        return asked.answers()
                .listAll()
                .thenApply(all -> all.overview().entries().stream()
                        .filter(each -> each.id().equals(asked.id()))
                        .findFirst()
                        .map(ConnectionEntry::connection)
                        .flatMap(Connection::connector)
                        .filter(connector -> !connector.equals(asked.connector()))
                        .map(connector -> Reply.seeOther("/connections/" + asked.id() + "?connector=" + connector))
                        .orElseGet(() -> missing(asked)));
    }

    private static Optional<ConnectionEntry> entry(Survey survey, ConnectionId id) {
        return survey.decision().candidates().stream()
                .map(Candidate::entry)
                .filter(each -> each.id().equals(id))
                .findFirst()
                .or(() -> survey.overview().entries().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst());
    }

    private Reply missing(Asked asked) {
        return failures.page(
                asked.frame(),
                Failure.of(
                        ErrorCode.UNKNOWN_CONNECTION,
                        "no list of " + asked.answers().settings().owner() + " shows " + asked.id()
                                + ", and it is not pinned: it was deleted, or it belongs to another owner",
                        new Advice("alloy-connections verify " + asked.id(), "tries it all the same")),
                Optional.empty());
    }

    /** Where the project names it; empty if that takes longer than a page should. */
    private CompletableFuture<Optional<List<String>>> uses(Asked asked) {
        return asked.answers()
                .workers()
                .ask(() -> ConnectionPage.places(
                        asked.answers().core().tidying().uses(asked.connector(), Set.of(asked.id()))))
                .thenApply(Optional::of)
                .exceptionally(busy -> Optional.empty())
                .completeOnTimeout(Optional.empty(), MainRoutes.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private Reply page(Asked asked, Survey survey, ConnectionEntry entry, Optional<List<String>> uses) {
        Instant now = parts.clock().instant();
        Listing.Known known = new Listing.Known(asked.answers(), parts);
        Optional<Waiting> waiting = asked.run()
                .filter(Run::isUnderWay)
                .map(under -> Waiting.on(under.task().doing(), under.progress().count()));
        String name = ConnectionPage.name(entry);
        List<Health> tests = parts.health().tests(asked.answers().settings(), entry.id());
        return parts.templates()
                .page(
                        "ConnectionPage",
                        new ConnectionPage(
                                asked.frame().titled(name).live(waiting.isPresent()),
                                asked.connector().value(),
                                asked.app(),
                                asked.query(),
                                entry.id().value(),
                                name,
                                Badge.of(known.health(entry)),
                                ConnectionPage.marks(entry),
                                entry.pinned(),
                                ConnectionPage.verdict(survey, entry),
                                ConnectionPage.facts(entry, known.account(entry), now),
                                tests.stream()
                                        .map(test -> ConnectionPage.Trial.of(test, now))
                                        .toList(),
                                uses,
                                parts.twins()
                                        .of(asked.answers().settings(), entry.id())
                                        .map(group -> ConnectionPage.Twins.of(group, entry, now)),
                                Snippets.of(asked.answers().settings(), asked.connector(), entry.id()),
                                asked.run().flatMap(Run::outcome),
                                waiting));
    }

    private CompletableFuture<Reply> pin(Context request) {
        QueryParameters query = QueryParameters.parse(request.queryString(), "connector");
        return asked(request, query, ": pin it")
                .thenCompose(asked -> look(asked)
                        .thenApply(look -> look.flatMap(seen -> seen.surveyed(
                                survey -> entry(survey, asked.id()), failure -> Optional.<ConnectionEntry>empty())))
                        .thenApply(entry -> pinPage(asked, entry)));
    }

    /** The file is ours to read also while Alloy cannot be asked; whether it works is found out before it is written. */
    private Reply pinPage(Asked asked, Optional<ConnectionEntry> entry) {
        PinChange change = asked.answers().core().pinning().preview(asked.connector(), asked.id());
        Optional<Health> health = entry.flatMap(
                        each -> parts.health().of(asked.answers().settings(), each))
                .or(() -> parts.health().tests(asked.answers().settings(), asked.id()).stream()
                        .findFirst());
        return parts.templates()
                .page(
                        "PinPage",
                        new PinPage(
                                asked.frame(),
                                asked.connector().value(),
                                asked.query(),
                                asked.id().value(),
                                entry.map(ConnectionPage::name)
                                        .orElse(asked.id().value()),
                                Badge.of(health),
                                change.file(),
                                Diffs.changed(change),
                                change.notices()));
    }
}
