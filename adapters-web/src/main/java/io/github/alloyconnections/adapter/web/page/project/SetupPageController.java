package io.github.alloyconnections.adapter.web.page.project;

import io.github.alloyconnections.adapter.web.http.ErrorResponses;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.page.part.FailurePages;
import io.github.alloyconnections.adapter.web.page.part.FailureWords;
import io.github.alloyconnections.adapter.web.page.part.FlashMessage;
import io.github.alloyconnections.adapter.web.page.part.KeyPages;
import io.github.alloyconnections.adapter.web.page.part.PageFrame;
import io.github.alloyconnections.adapter.web.page.part.PageParts;
import io.github.alloyconnections.adapter.web.page.part.Tone;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.adapter.web.server.Form;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.settings.SettingChange;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Writes the key, or for whom calls run, into the project's file. */
public final class SetupPageController {

    private static final List<String> NEAR_NAMES = List.of("localhost", "127.0.0.1", "[::1]");
    private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via");

    private final CurrentProject project;
    private final PageParts parts;
    private final FailurePages failures;
    private final KeyPages keys;

    public SetupPageController(CurrentProject project, PageParts parts, FailurePages failures, KeyPages keys) {
        this.project = project;
        this.parts = parts;
        this.failures = failures;
        this.keys = keys;
    }

    public List<Route> routes() {
        return List.of(
                Route.form("/key", failures.telling(this::key)), Route.form("/owner", failures.telling(this::owner)));
    }

    /** Writes the key, then tries it: the main page tells what came of that. */
    private CompletableFuture<Reply> key(Context request) {
        requireNear(request);
        Form form = Form.readLong(request, parts.tokens(), "key");
        ProjectAnswers answers = project.answers();
        PageFrame frame = parts.frame(request, "API key", answers.notices());
        return answers.workers()
                .ask(() -> answers.settingUp().writeKey(form.text("key").orElse("")))
                .thenCompose(this::tried)
                .exceptionally(thrown -> refused(frame, thrown));
    }

    /** The project was opened anew by now, with the key. */
    private CompletableFuture<Reply> tried(SettingChange change) {
        return project.answers()
                .whyNotReady()
                .thenApply(failure -> failure.filter(KeyPages::concerns).isPresent()
                        ? Reply.seeOther("/")
                        : told("", written(change, failure)));
    }

    private static FlashMessage written(SettingChange change, Optional<Failure> failure) {
        List<String> lines = new ArrayList<>();
        lines.add(change.file() + (change.changed() ? " holds it now, in " : " held it already, in ") + change.name());
        failure.ifPresent(why -> lines.add(FailureWords.sentence(why)));
        lines.addAll(change.notices());
        boolean warned = failure.isPresent() || !change.notices().isEmpty();
        String title = failure.isPresent() ? "The key could not be tried yet" : "Alloy takes the key";
        return FlashMessage.of(warned ? Tone.DOUBT : Tone.GOOD, title, lines);
    }

    private Reply refused(PageFrame frame, Throwable thrown) {
        Throwable cause = ErrorResponses.bare(thrown);
        if (cause instanceof InvalidSettingsException invalid) {
            return keys.page(frame, invalid);
        }
        throw new CompletionException(cause);
    }

    /** Lets calls run as this user from now on; as the API key's own if none is named. */
    private CompletableFuture<Reply> owner(Context request) {
        Form form = Form.read(request, parts.tokens(), "connector", "user", "at");
        Owner owner = owner(form.text("user").orElse(""));
        ProjectAnswers answers = project.answers();
        return answers.connector(form.text("connector"))
                .thenCompose(connector -> answers.workers()
                        .ask(() -> answers.settingUp().writeOwner(owner))
                        .thenApply(change -> told("connector=" + connector + "&", owned(owner, change))));
    }

    private static Owner owner(String typed) {
        return typed.isEmpty()
                ? Owner.key()
                : UserId.parse(typed)
                        .map(Owner::of)
                        .orElseThrow(() -> RefusedRequestException.usage("that can be no user's id"));
    }

    private static FlashMessage owned(Owner owner, SettingChange change) {
        List<String> lines = new ArrayList<>();
        lines.add(change.file() + " says " + owner.setting() + " now: calls run as " + owner);
        lines.addAll(change.notices());
        return FlashMessage.of(change.notices().isEmpty() ? Tone.GOOD : Tone.DOUBT, "The owner was changed", lines);
    }

    private Reply told(String query, FlashMessage notice) {
        return Reply.seeOther("/?" + query + "run="
                + parts.runs().ended(notice, project.answers().settings()).id());
    }

    /** A key is typed on the server's own machine or not at all: everything else carries it through other hands. */
    private void requireNear(Context request) {
        String host = Optional.ofNullable(request.header("Host")).orElse("").replaceFirst(":\\d+$", "");
        boolean near = parts.near()
                && NEAR_NAMES.contains(host)
                && FORWARDED.stream().noneMatch(header -> request.header(header) != null);
        if (!near) {
            throw RefusedRequestException.of(Failure.of(
                    ErrorCode.ORIGIN_REFUSED,
                    "a key is only taken from a browser on the server's own machine; write it into the file there"));
        }
    }
}
