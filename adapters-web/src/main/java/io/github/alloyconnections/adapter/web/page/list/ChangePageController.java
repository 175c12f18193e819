package io.github.alloyconnections.adapter.web.page.list;

import io.github.alloyconnections.adapter.web.http.JsonBody;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.page.part.FailurePages;
import io.github.alloyconnections.adapter.web.page.part.FlashMessage;
import io.github.alloyconnections.adapter.web.page.part.Job;
import io.github.alloyconnections.adapter.web.page.part.Job.Task;
import io.github.alloyconnections.adapter.web.page.part.Jobs;
import io.github.alloyconnections.adapter.web.page.part.PageParts;
import io.github.alloyconnections.adapter.web.page.part.Tone;
import io.github.alloyconnections.adapter.web.question.ActivityLog;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.ProbeProgress;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.adapter.web.question.Workers;
import io.github.alloyconnections.adapter.web.server.Form;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.pin.PinMode;
import io.github.alloyconnections.domain.pin.PinResult;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.selection.RetireOutcome;
import io.github.alloyconnections.domain.selection.Retirement;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the buttons of the main page do; each leads back to the page, which tells what came of it. */
public final class ChangePageController {

    private static final String[] FIELDS = Stream.concat(
                    Stream.of("connector", "id", "force", "from", "at"), Stream.of(ListQuery.NAMES))
            .toArray(String[]::new);

    private static final String[] STOP_FIELDS =
            Stream.concat(Stream.of("run"), Stream.of(FIELDS)).toArray(String[]::new);

    private final CurrentProject project;
    private final PageParts parts;
    private final FailurePages failures;

    /** A form of the main page, and what it is about. */
    private record Asked(Form form, ProjectAnswers answers, ConnectorId connector) {}

    public ChangePageController(CurrentProject project, PageParts parts, FailurePages failures) {
        this.project = project;
        this.parts = parts;
        this.failures = failures;
    }

    public List<Route> routes() {
        return List.of(
                Route.form("/stop", failures.telling(this::stop)),
                Route.form("/probe", failures.telling(request -> run(request, this::probe)))
                        .asking(),
                Route.form("/choose", failures.telling(request -> run(request, this::choose))),
                Route.form("/retire", failures.telling(request -> run(request, this::retire))),
                Route.form("/unretire", failures.telling(request -> run(request, this::unretire))),
                Route.form("/unpin", failures.telling(request -> run(request, this::unpin))));
    }

    private CompletableFuture<Reply> run(Context request, Function<Asked, Job> action) {
        QueryParameters.parse(request.queryString());
        Form form = Form.read(request, parts.tokens(), FIELDS);
        ListQuery part = ListQuery.of(form::text);
        ProjectAnswers answers = project.answers();
        return answers.connector(form.text("connector")).thenCompose(connector -> {
            Job run = action.apply(new Asked(form, answers, connector));
            Reply back = Reply.seeOther(back(form, connector, part) + "&run=" + run.id() + form.place());
            return run.end()
                    .thenApply(notice -> back)
                    .completeOnTimeout(back, Workers.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        });
    }

    /** Where the button was: the same part of the list, or the connection's own page. */
    private static String back(Form form, ConnectorId connector, ListQuery part) {
        String query = "?connector=" + connector;
        return form.text("from").filter("connection"::equals).isPresent()
                ? "/connections/" + form.id() + query
                : part.href(query);
    }

    /** Calls off what is under way; the page that it was asked for on tells what came of it. */
    private CompletableFuture<Reply> stop(Context request) {
        QueryParameters.parse(request.queryString());
        Form form = Form.read(request, parts.tokens(), STOP_FIELDS);
        ListQuery part = ListQuery.of(form::text);
        Optional<Job> run = form.text("run").flatMap(parts.runs()::find);
        run.ifPresent(asked -> asked.stop().run());
        Reply back = Reply.seeOther(run.map(asked -> back(form, asked.task().connector(), part) + "&run=" + asked.id())
                        .orElse("/")
                + form.place());
        return run.map(asked -> asked.end()
                        .thenApply(notice -> back)
                        .completeOnTimeout(back, Workers.PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                .orElseGet(() -> CompletableFuture.completedFuture(back));
    }

    /** Probes one connection, or all. */
    private Job probe(Asked asked) {
        Optional<ConnectionId> one = asked.form().text("id").map(JsonBody::id);
        Task task = new Task(
                one.isPresent() ? "Testing one connection…" : "Testing all connections…",
                asked.connector(),
                one.map(ConnectionId::value).orElse("all"));
        return start(asked, task, progress -> FlashMessage.of(probed(asked, one, progress)));
    }

    private static ConnectionOverview probed(Asked asked, Optional<ConnectionId> one, ProbeListener watcher) {
        ConnectorId connector = asked.connector();
        ConnectionOverview probed = one.isPresent()
                ? asked.answers().core().verifying().verify(connector, List.of(one.get()), Optional.empty(), watcher)
                : asked.answers().core().verifying().verifyAll(connector, Optional.empty(), watcher);
        asked.answers().looks().forget(connector);
        return probed;
    }

    private Job choose(Asked asked) {
        ConnectionId id = asked.form().id();
        PinMode mode = asked.form().text("force").isPresent() ? PinMode.FORCED : PinMode.VERIFIED;
        Task task = new Task("Testing this one before it is pinned…", asked.connector(), id + " " + mode);
        return start(asked, task, progress -> {
            PinResult result = asked.answers()
                    .core()
                    .pinning()
                    .use(asked.connector(), new SelectionPolicy.ById(id), mode, progress);
            if (result.change().isPresent()) {
                String how = mode == PinMode.FORCED ? "Pinned untested" : "Pinned";
                project.doings().add(how, asked.connector(), Optional.of(id), ActivityLog.Way.PAGE);
            }
            return FlashMessage.of(result, id.value());
        });
    }

    private Job retire(Asked asked) {
        ConnectionId id = asked.form().id();
        Task task = new Task("Retiring this one…", asked.connector(), "retire " + id);
        return start(asked, task, progress -> {
            RetireOutcome outcome =
                    asked.answers().core().retiring().retire(asked.connector(), id, Retirement.STANDARD);
            asked.answers().forgetChoices(asked.connector());
            return outcome.match(
                    done -> {
                        project.doings().add("Retired", asked.connector(), Optional.of(id), ActivityLog.Way.PAGE);
                        return FlashMessage.of(
                                Tone.GOOD,
                                "Retired for " + Retirement.STANDARD.toDays() + " days",
                                List.of("It is out of every choice, and not deleted. Its page takes it back."));
                    },
                    refused -> FlashMessage.of(Tone.BAD, "Not retired", List.of(refused.reason())));
        });
    }

    private Job unretire(Asked asked) {
        ConnectionId id = asked.form().id();
        Task task = new Task("Taking this one back…", asked.connector(), "unretire " + id);
        return start(asked, task, progress -> {
            Optional<Retirement> over = asked.answers().core().retiring().unretire(id);
            asked.answers().forgetChoices(asked.connector());
            over.ifPresent(gone ->
                    project.doings().add("Took back", asked.connector(), Optional.of(id), ActivityLog.Way.PAGE));
            return over.isPresent()
                    ? FlashMessage.of(Tone.GOOD, "It may be chosen again", List.of())
                    : FlashMessage.of(Tone.PLAIN, "It was not retired", List.of());
        });
    }

    private Job unpin(Asked asked) {
        Task task = new Task("Emptying the pin…", asked.connector(), "unpin");
        return start(asked, task, progress -> {
            PinChange change = asked.answers().core().pinning().unpin(asked.connector(), PinMode.VERIFIED);
            project.doings().add("Unpinned", asked.connector(), Optional.empty(), ActivityLog.Way.PAGE);
            return FlashMessage.of(change);
        });
    }

    /** Begins what may take long, on a worker, and shows how far it is. */
    private Job start(Asked asked, Task task, Function<ProbeProgress, FlashMessage> work) {
        ProbeProgress progress =
                new ProbeProgress(parts.health().remembering(asked.answers().settings()));
        return parts.runs().start(task, progress, shown -> {
            StoppableWork<FlashMessage> stoppable = new StoppableWork<>(() -> work.apply(shown));
            return new Jobs.Begun(asked.answers().workers().ask(stoppable), stoppable::stop);
        });
    }
}
