package io.github.alloyconnections.adapter.web.page.project;

import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.page.part.FailurePages;
import io.github.alloyconnections.adapter.web.page.part.PageFrame;
import io.github.alloyconnections.adapter.web.page.part.PageParts;
import io.github.alloyconnections.adapter.web.page.part.Tone;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.Names;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.adapter.web.question.Workers;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.settings.Setting;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The page of this project: what is set and where, what the doctor finds, and what mends it. */
public final class ProjectPageController {

    /** A command's page, where there is one. */
    private static final Map<CommandName, String> PAGES = Map.of(
            CommandName.STATUS, "#settings",
            CommandName.USE, "/",
            CommandName.WHICH, "/",
            CommandName.LIST, "/",
            CommandName.CONNECT, "/connect",
            CommandName.DOCTOR, "/project",
            CommandName.TWINS, "/twins",
            CommandName.PRUNE, "/prune");

    private final CurrentProject project;
    private final PageParts parts;
    private final FailurePages failures;

    /** The page; {@code checks} is empty while they are made. */
    public record ProjectPage(
            PageFrame frame,
            String query,
            String user,
            String key,
            String baseUrl,
            String file,
            List<Value> settings,
            Optional<List<Finding>> checks) {}

    /** A setting. */
    public record Value(String name, String shown, String origin, boolean set) {

        static Value of(Setting setting) {
            boolean set = !setting.shown().isEmpty();
            return new Value(
                    setting.name(), set ? Names.shown(setting.shown()) : "not set", Names.shown(setting.origin()), set);
        }
    }

    /**
     * What one check showed.
     *
     * @param command what mends it; empty if nothing does, or a page does
     * @param href the page where it is mended
     */
    public record Finding(
            String name,
            String result,
            Tone tone,
            String detail,
            Optional<String> command,
            String why,
            Optional<String> href) {

        static Finding of(Check check, String query) {
            Optional<String> command = check.remedy().map(NextStep::command);
            Optional<String> page =
                    check.remedy().flatMap(Finding::page).map(path -> path.startsWith("#") ? path : path + query);
            return new Finding(
                    check.name(),
                    check.result().name().toLowerCase(Locale.ROOT),
                    tone(check.result()),
                    check.detail(),
                    page.isPresent() ? Optional.empty() : command,
                    check.remedy().map(NextStep::why).orElse(""),
                    page);
        }

        /** A page shows what the bare command does, and not what its words would change. */
        private static Optional<String> page(NextStep remedy) {
            return remedy instanceof NextStep.Run run
                            && run.invocation().equals(run.invocation().name().alone())
                    ? Optional.ofNullable(PAGES.get(run.invocation().name()))
                    : Optional.empty();
        }

        private static Tone tone(Check.Result result) {
            return switch (result) {
                case PASSED -> Tone.GOOD;
                case WARNING -> Tone.DOUBT;
                case FAILED -> Tone.BAD;
                case SKIPPED -> Tone.PLAIN;
            };
        }
    }

    public ProjectPageController(CurrentProject project, PageParts parts, FailurePages failures) {
        this.project = project;
        this.parts = parts;
        this.failures = failures;
    }

    public List<Route> routes() {
        return List.of(Route.get("/project", failures.telling(this::show)));
    }

    private CompletableFuture<Reply> show(Context request) {
        QueryParameters query = QueryParameters.parse(request.queryString(), "connector");
        ProjectAnswers answers = project.answers();
        PageFrame frame = parts.frame(request, "This project", answers);
        return answers.connector(query.text("connector"))
                .thenCompose(connector -> answers.examination(connector)
                        .thenApply(Optional::of)
                        .completeOnTimeout(Optional.empty(), Workers.PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                        .thenCombine(
                                answers.name(connector),
                                (examined, name) -> page(
                                        frame.about(PageParts.subject(answers, connector, name)),
                                        answers.settings(),
                                        examined)));
    }

    private Reply page(PageFrame frame, ProjectSettings settings, Optional<ProjectAnswers.Examination> examined) {
        String query = frame.subject().map(PageFrame.Subject::query).orElse("");
        List<Value> values = settings.shown().stream().map(Value::of).toList();
        String key = values.stream()
                .filter(value -> value.name().equals("ALLOY_API_KEY"))
                .map(Value::shown)
                .findFirst()
                .orElse("not set");
        return parts.templates()
                .page(
                        "ProjectPage",
                        new ProjectPage(
                                frame.live(examined.isEmpty()),
                                query,
                                settings.owner().toString(),
                                key,
                                settings.baseUrl().toString(),
                                settings.envFile(),
                                values,
                                examined.map(found -> found.checks().stream()
                                        .map(check -> Finding.of(check, query))
                                        .toList())));
    }
}
