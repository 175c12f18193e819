package io.github.alloyconnections.adapter.mcp.tool;

import io.github.alloyconnections.adapter.mcp.call.Effects;
import io.github.alloyconnections.adapter.mcp.call.FailedCall;
import io.github.alloyconnections.adapter.mcp.call.OneLine;
import io.github.alloyconnections.adapter.mcp.call.PageOpener;
import io.github.alloyconnections.adapter.mcp.call.Parameter;
import io.github.alloyconnections.adapter.mcp.call.Tool;
import io.github.alloyconnections.adapter.mcp.call.ToolAnswer;
import io.github.alloyconnections.adapter.mcp.call.ToolCall;
import io.github.alloyconnections.contract.json.AttemptJson;
import io.github.alloyconnections.contract.json.AttemptsJson;
import io.github.alloyconnections.contract.json.FirstLookJson;
import io.github.alloyconnections.contract.json.NextStepJson;
import io.github.alloyconnections.contract.json.StartedJson;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptProgress;
import io.github.alloyconnections.domain.attempt.ConnectRequest;
import io.github.alloyconnections.domain.attempt.ConnectRequest.Answers;
import io.github.alloyconnections.domain.attempt.FirstLook;
import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.UnknownAttemptException;
import io.github.alloyconnections.domain.port.driving.ForConnecting;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Making a new connection: a person consents, on a page that a model is not shown unless somebody asked for that. */
final class ConnectTools {

    private static final int MOST = 20;
    private static final int USUAL_PORT = 3000;

    private final boolean mayShowUrl;
    private final Supplier<Optional<URI>> pages;

    /**
     * @param mayShowUrl whether a person wants the consent page's address, which is a secret, among the answers
     * @param pages where this project's own pages are, if this very process serves them
     */
    ConnectTools(boolean mayShowUrl, Supplier<Optional<URI>> pages) {
        this.mayShowUrl = mayShowUrl;
        this.pages = pages;
    }

    Tool start() {
        String shown = mayShowUrl
                ? "Begins an attempt. A person consents on a page: the client shows it, else url is its address; show that to the"
                        + " person, do not open it. attempt_status then tells what came of it."
                : "Begins nothing itself: next says what a person opens or runs, and attempt_status tells what came of"
                        + " it.";
        return new Tool(
                "start_connect",
                "Connect an account",
                "Looks first whether something works already (chosen), which is used unless new is true. " + shown,
                List.of(
                        ToolCall.OF_CONNECTOR,
                        Parameter.flag("new", "make another one whatever works already"),
                        Parameter.text("auth", "the way to authenticate, where there are several")),
                "Beginning",
                mayShowUrl ? Effects.ofMaking() : Effects.none(),
                this::started);
    }

    private ToolAnswer started(ToolCall call) {
        ConnectorId connector = call.connector();
        FirstLook look = call.core().connecting().lookFirst(connector, call.watcher());
        Outcome outcome = look.decision().outcome();
        boolean nothingThere = outcome == Outcome.NOTHING_USABLE || outcome == Outcome.PIN_DEAD;
        boolean wanted = nothingThere || call.arguments().flag("new");
        if (wanted && mayShowUrl) {
            return begun(call, connector);
        }
        List<NextStep> next = new ArrayList<>();
        look.decision()
                .chosen()
                .ifPresent(entry -> next.add(NextStep.run(
                        CommandName.USE.with(entry.id(), "--connector", connector), "pins what is there")));
        next.add(
                wanted || !mayShowUrl
                        ? onward(connector, nothingThere)
                        : NextStep.other("start_connect with \"new\": true", "makes another one all the same"));
        String told = look.decision()
                        .chosen()
                        .map(entry -> "there is one already: " + ToolWords.connection(entry))
                        .orElse("nothing was begun: "
                                + OneLine.of(look.decision().reason(), 400))
                + "\nnext: " + next.get(next.size() - 1).command();
        return new ToolAnswer(FirstLookJson.of(look, next), told);
    }

    private NextStep onward(ConnectorId connector, boolean nothingThere) {
        return pages.get()
                .map(home -> NextStep.other(
                        home.resolve("/connect?connector=" + connector).toString(),
                        "is the page where a person begins"))
                .orElseGet(() -> NextStep.run(
                        nothingThere
                                ? CommandName.CONNECT.with(connector)
                                : CommandName.CONNECT.with(connector, "--new"),
                        "is what a person runs: it opens the page and waits"));
    }

    /** One whose page, if it has any, is in no answer. */
    record MadeJson(@Nullable String attempt, @Nullable String url, List<NextStepJson> next) {}

    private ToolAnswer begun(ToolCall call, ConnectorId connector) {
        Answers answers = call.arguments().text("auth").map(Answers.none()::by).orElseGet(Answers::none);
        ConnectRequest request = ConnectRequest.of(
                        connector, id -> back(call.project().settings(), id))
                .answering(answers);
        return call.core()
                .connecting()
                .begin(request)
                .match(
                        (attempt, url) -> shown(call, attempt, url),
                        attempt -> new ToolAnswer(
                                new MadeJson(attempt.id().value(), null, steps(next(attempt))),
                                "made without a page; attempt " + attempt.id()));
    }

    /** Past the model where the client can: then the address is in no answer. */
    private ToolAnswer shown(ToolCall call, Attempt attempt, OAuthUrl url) {
        PageOpener.Shown shown = call.client()
                .pages()
                .show(
                        url.reveal(),
                        "Connect " + attempt.connector() + ": allow it on the page of its provider",
                        attempt.id().value());
        return switch (shown) {
            case AGREED ->
                new ToolAnswer(
                        new MadeJson(attempt.id().value(), null, steps(next(attempt))),
                        "the person was shown where to consent; attempt " + attempt.id());
            case DECLINED -> declined(call, attempt);
            case IMPOSSIBLE ->
                new ToolAnswer(
                        StartedJson.of(attempt, url, next(attempt)),
                        "a person consents at " + url.reveal().toASCIIString() + "\nattempt " + attempt.id());
        };
    }

    /** Whoever says no may change their mind, but not about this attempt. */
    private static ToolAnswer declined(ToolCall call, Attempt attempt) {
        call.core().connecting().forget(attempt.id());
        NextStep later = NextStep.run(
                CommandName.CONNECT.with(attempt.connector(), "--new"), "is what a person runs who wants to");
        return new ToolAnswer(
                new MadeJson(null, null, steps(List.of(later))),
                "the person does not want to; the attempt was dropped\nnext: " + later.command());
    }

    private static List<NextStepJson> steps(List<NextStep> next) {
        return next.stream().map(NextStepJson::of).toList();
    }

    /** The project's own address, else where these pages are or would be. */
    private URI back(ProjectSettings settings, AttemptId attempt) {
        int port =
                settings.server().port() == 0 ? USUAL_PORT : settings.server().port();
        URI home = pages.get().orElseGet(() -> URI.create("http://localhost:" + port));
        return settings.redirectUri().orElseGet(() -> home.resolve("/oauth/callback/" + attempt));
    }

    private static List<NextStep> next(Attempt attempt) {
        return List.of(
                NextStep.other("attempt_status with \"attempt\": \"" + attempt.id() + "\"", "tells what came of it"),
                NextStep.run(CommandName.RECOVER.with(attempt.id(), "--wait"), "is how a person waits for it"));
    }

    Tool status() {
        return new Tool(
                "attempt_status",
                "What came of connecting?",
                mayShowUrl
                        ? "Takes an attempt a step on - looks for the connection, tests it, pins it - and says how it"
                                + " stands. Without attempt: how the latest stand, and no step."
                        : "Says how attempts to connect stand, the latest first; nothing goes on by that.",
                List.of(Parameter.text("attempt", "its id (default: the latest ones)")),
                "Attempts",
                mayShowUrl ? Effects.ofSetting() : Effects.none(),
                this::stood);
    }

    private ToolAnswer stood(ToolCall call) {
        ForConnecting connecting = call.core().connecting();
        Optional<String> typed = call.arguments().text("attempt");
        if (typed.isEmpty()) {
            List<Attempt> all = connecting.attempts();
            AttemptsJson latest = AttemptsJson.of(all.subList(0, Math.min(MOST, all.size())));
            return new ToolAnswer(
                    new AttemptsJson(latest.attempts(), all.size()),
                    all.isEmpty() ? "no attempts" : line(AttemptProgress.of(all.get(0))));
        }
        AttemptId id = AttemptId.parse(typed.get())
                .orElseThrow(() -> FailedCall.of(
                        ErrorCode.UNKNOWN_ATTEMPT,
                        "'" + OneLine.of(typed.get(), 40) + "' is no attempt of this project",
                        NextStep.other("attempt_status", "tells of those there are")));
        AttemptProgress progress = mayShowUrl
                ? connecting.advance(id)
                : AttemptProgress.of(connecting.find(id).orElseThrow(UnknownAttemptException::new));
        return new ToolAnswer(new AttemptsJson(List.of(AttemptJson.of(progress)), 1), line(progress));
    }

    private static String line(AttemptProgress progress) {
        AttemptJson json = AttemptJson.of(progress);
        return json.attempt() + ": " + json.state()
                + Optional.ofNullable(json.reason())
                        .map(reason -> ", " + OneLine.of(reason, 400))
                        .orElse("");
    }
}
