package io.github.alloyconnections.adapter.web.page.connection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.alloyconnections.adapter.web.http.ErrorResponses;
import io.github.alloyconnections.adapter.web.http.JsonBody;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.page.part.FailurePages;
import io.github.alloyconnections.adapter.web.page.part.PageFrame;
import io.github.alloyconnections.adapter.web.page.part.PageParts;
import io.github.alloyconnections.adapter.web.page.part.Tone;
import io.github.alloyconnections.adapter.web.page.part.Waiting;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.PlanOffers.Offer;
import io.github.alloyconnections.adapter.web.question.PlanOffers.Wish;
import io.github.alloyconnections.adapter.web.question.ProbeProgress;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.adapter.web.question.Workers;
import io.github.alloyconnections.adapter.web.server.Form;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.twins.PrunePlan;
import io.github.alloyconnections.domain.twins.PruneResult;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What could go and why the rest stays, its deletion once somebody has typed how many, and what came of it. */
public final class PrunePageController {

    private static final int MOST_RUNS = 100;

    /** Nobody waits for a response here: the page tells how far it is. */
    private static final Duration TIME = Duration.ofMinutes(15);

    private final CurrentProject project;
    private final PageParts parts;
    private final FailurePages failures;
    private final Cache<String, Carried> runs =
            Caffeine.newBuilder().maximumSize(MOST_RUNS).executor(Runnable::run).build();

    /** A plan that is being carried out, or was. */
    private record Carried(Offer offer, PrunePlan plan, AtomicInteger done, CompletableFuture<PruneResult> end) {}

    /** The page of a plan; {@code plan} is empty while it is made. */
    public record PlanPage(
            PageFrame frame,
            String connector,
            String app,
            String query,
            Optional<PlanView> plan,
            Optional<Waiting> waiting,
            boolean mistyped) {}

    /** What became of a plan. */
    public record ResultPage(
            PageFrame frame,
            String query,
            String headline,
            Tone tone,
            List<PlanView.Step> gone,
            Optional<String> stopped,
            Optional<String> journal,
            Optional<Waiting> waiting) {}

    public PrunePageController(CurrentProject project, PageParts parts, FailurePages failures) {
        this.project = project;
        this.parts = parts;
        this.failures = failures;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/prune", failures.telling(this::plan)),
                Route.form("/prune", failures.telling(this::agree)),
                Route.get("/prune/{run}", failures.telling(this::result)));
    }

    private CompletableFuture<Reply> plan(Context request) {
        QueryParameters query = QueryParameters.parse(request.queryString(), "connector", "by-name", "id");
        boolean byName = query.flag("by-name");
        Optional<ConnectionId> only = query.text("id").map(JsonBody::id);
        ProjectAnswers answers = project.answers();
        PageFrame frame = parts.frame(request, only.isPresent() ? "Delete" : "Plan", answers);
        return answers.connector(query.text("connector"))
                .thenCompose(connector -> answers.name(connector)
                        .thenCompose(app -> offered(answers, new Wish(connector, byName, only))
                                .thenApply(offer -> shown(
                                        answers,
                                        frame.about(PageParts.subject(answers, connector, app)),
                                        new Wish(connector, byName, only),
                                        app,
                                        offer))));
    }

    private CompletableFuture<Optional<Offer>> offered(ProjectAnswers answers, Wish wish) {
        return answers.plans()
                .ask(wish, asked -> new ProbeProgress(parts.health().remembering(answers.settings())))
                .thenApply(Optional::of)
                .completeOnTimeout(Optional.empty(), Workers.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private Reply shown(ProjectAnswers answers, PageFrame frame, Wish wish, String app, Optional<Offer> offer) {
        String query = PageParts.subject(answers, wish.connector(), app).query();
        if (offer.isPresent() && offer.get().failure().isPresent()) {
            return failures.page(frame, offer.get().failure().get(), Optional.of("/prune" + query));
        }
        Optional<PlanView> plan = offer.flatMap(made -> made.plan().map(known -> PlanView.of(made, known, app)));
        Optional<Waiting> waiting = plan.isPresent()
                ? Optional.empty()
                : Optional.of(new Waiting("Finding out what could go, and what must stay…", 0, 0, Optional.empty()));
        return parts.templates()
                .page(
                        "PlanPage",
                        new PlanPage(
                                frame.live(plan.isEmpty()),
                                wish.connector().value(),
                                app,
                                query,
                                plan,
                                waiting,
                                false));
    }

    /** Deletes what the plan said that this person saw, if they typed how many that is. */
    private CompletableFuture<Reply> agree(Context request) {
        Form form = Form.read(request, parts.tokens(), "plan", "number", "gently");
        ProjectAnswers answers = project.answers();
        String id = form.text("plan").orElse("");
        if (runs.getIfPresent(id) != null) {
            return CompletableFuture.completedFuture(Reply.seeOther("/prune/" + id));
        }
        Offer offer = answers.plans().shown(id).orElseThrow(PrunePageController::outdated);
        PrunePlan plan = offer.plan().orElseThrow(PrunePageController::outdated);
        boolean typed = form.text("number")
                .map(String::strip)
                .filter(Integer.toString(plan.delete().size())::equals)
                .isPresent();
        if (!typed || plan.delete().isEmpty()) {
            PageFrame frame = parts.frame(request, "Plan", answers);
            return answers.name(plan.connector()).thenApply(app -> mistyped(answers, frame, offer, plan, app));
        }
        if (form.text("gently").isPresent()) {
            answers.plans().forget(offer);
            return RetiredNotice.after(answers, plan, parts);
        }
        start(answers, offer, plan);
        return CompletableFuture.completedFuture(Reply.seeOther("/prune/" + id));
    }

    private Reply mistyped(ProjectAnswers answers, PageFrame frame, Offer offer, PrunePlan plan, String app) {
        PageFrame.Subject subject = PageParts.subject(answers, plan.connector(), app);
        return parts.templates()
                .page(
                        "PlanPage",
                        new PlanPage(
                                frame.about(subject),
                                plan.connector().value(),
                                app,
                                subject.query(),
                                Optional.of(PlanView.of(offer, plan, app)),
                                Optional.empty(),
                                true));
    }

    /** A second press on the same button is the same run. */
    private void start(ProjectAnswers answers, Offer offer, PrunePlan plan) {
        runs.asMap().computeIfAbsent(offer.id(), id -> {
            AtomicInteger done = new AtomicInteger();
            CompletableFuture<PruneResult> end = answers.workers()
                    .ask(() -> answers.core().tidying().apply(plan, TIME, (gone, count, of) -> done.set(count)))
                    .whenComplete((result, failure) -> settled(answers, offer));
            return new Carried(offer, plan, done, end);
        });
    }

    private static void settled(ProjectAnswers answers, Offer offer) {
        ConnectorId connector = offer.wish().connector();
        answers.plans().forget(offer);
        answers.looks().forget(connector);
    }

    private static RefusedRequestException outdated() {
        return RefusedRequestException.of(Failure.of(
                ErrorCode.PLAN_OUTDATED,
                "nothing was deleted: this plan was shown too long ago, or the project’s file has changed since",
                NextStep.other("open the plan anew", "it shows what there is now")));
    }

    private CompletableFuture<Reply> result(Context request) {
        QueryParameters.parse(request.queryString());
        Carried run = Optional.ofNullable(runs.getIfPresent(request.pathParam("run")))
                .orElseThrow(() -> RefusedRequestException.of(
                        ErrorCode.NO_SUCH_PATH, "this server carries out no such plan; what went is in the journal"));
        ProjectAnswers answers = project.answers();
        PageFrame frame = parts.frame(request, "Deletion", answers);
        ConnectorId connector = run.plan().connector();
        return answers.name(connector)
                .thenCompose(app -> run.end()
                        .thenApply(Optional::of)
                        .exceptionally(thrown -> Optional.empty())
                        .completeOnTimeout(Optional.empty(), Workers.PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                        .thenApply(end -> result(frame.about(PageParts.subject(answers, connector, app)), run, end)));
    }

    private Reply result(PageFrame frame, Carried run, Optional<PruneResult> end) {
        if (run.end().isCompletedExceptionally()) {
            Throwable why = run.end().handle((none, thrown) -> thrown).join();
            return failures.page(frame, ErrorResponses.explained(why), Optional.empty());
        }
        int planned = run.plan().delete().size();
        int gone = end.map(result -> result.deleted().size()).orElse(run.done().get());
        boolean whole = end.flatMap(PruneResult::stopped).isEmpty();
        String query = frame.subject().map(PageFrame.Subject::query).orElse("");
        return parts.templates()
                .page(
                        "ResultPage",
                        new ResultPage(
                                frame.live(end.isEmpty()),
                                query,
                                end.isEmpty()
                                        ? "Deleting…"
                                        : "Deleted " + gone + " of " + planned + (whole ? "" : ", then stopped"),
                                whole ? Tone.GOOD : Tone.DOUBT,
                                end.map(PrunePageController::gone).orElse(List.of()),
                                end.flatMap(PruneResult::stopped).map(stop -> stop.reason()),
                                end.flatMap(PruneResult::journal),
                                end.isPresent()
                                        ? Optional.empty()
                                        : Optional.of(new Waiting("Deleted", gone, planned, Optional.empty()))));
    }

    private static List<PlanView.Step> gone(PruneResult result) {
        return result.plan().delete().stream()
                .filter(doomed -> result.deleted().contains(doomed.entry().id()))
                .limit(PlanView.MOST_ROWS)
                .map(doomed -> PlanView.Step.of(doomed.entry(), doomed.reason()))
                .toList();
    }
}
