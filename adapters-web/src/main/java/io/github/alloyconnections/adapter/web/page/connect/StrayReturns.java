package io.github.alloyconnections.adapter.web.page.connect;

import io.github.alloyconnections.adapter.web.access.Access;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.page.list.MainPageBuilder;
import io.github.alloyconnections.adapter.web.page.part.ConnectionRow;
import io.github.alloyconnections.adapter.web.page.part.PageFrame;
import io.github.alloyconnections.adapter.web.page.part.PageParts;
import io.github.alloyconnections.adapter.web.question.AttemptCookie;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.domain.attempt.Refusal;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.selection.Decision;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A return that fits no attempt: it changes nothing, claims nothing, and shows what there is. */
public final class StrayReturns {

    private static final String TITLE = "A return that fits no attempt";

    private final CurrentProject project;
    private final PageParts parts;

    /**
     * The page of such a return.
     *
     * @param answer the connections that exist, if the caller may see them
     * @param attempts those of this browser among which the return may belong to one
     * @param onward where a browser is led that does not show its pass because another site has sent it
     */
    public record StrayPage(
            PageFrame frame,
            Optional<Refusal> refusal,
            Optional<There> answer,
            List<ConnectPageController.OpenAttempt> attempts,
            Optional<String> onward) {}

    /** What is there: which one to use, and why. */
    public record There(String name, String query, Optional<ConnectionRow> row, String reason, int count) {}

    StrayReturns(CurrentProject project, PageParts parts) {
        this.project = project;
        this.parts = parts;
    }

    CompletableFuture<Reply> answer(Context request, Access access) {
        Optional<Refusal> refusal = ReturnQuery.refusal(request.queryString());
        if (!access.hasEntered(request)) {
            return CompletableFuture.completedFuture(toUnknown(request, refusal));
        }
        ProjectAnswers answers = project.answers();
        PageFrame frame = parts.frame(request, TITLE, answers);
        List<ConnectPageController.OpenAttempt> mine = AttemptCookie.read(request).stream()
                .flatMap(id -> answers.core().connecting().find(id).stream())
                .filter(AttemptPageController::isWithoutConnection)
                .map(attempt -> ConnectPageController.OpenAttempt.of(
                        attempt, parts.clock().instant()))
                .toList();
        ConnectorId own = answers.settings().connector();
        MainPageBuilder pages = new MainPageBuilder(answers, parts, own, answers.nameIfKnown(own));
        return answers.looks()
                .ask(answers.settings().connector(), parts.health().remembering(answers.settings()))
                .thenApply(look -> page(new StrayPage(
                        frame,
                        refusal,
                        look.match(
                                decision -> Optional.of(there(pages, answers.nameIfKnown(own), decision)),
                                none -> Optional.empty()),
                        mine,
                        Optional.empty())));
    }

    /** Nothing is asked, not even a connector's name, for who has not shown the token, or does not show a pass yet. */
    private Reply toUnknown(Context request, Optional<Refusal> refusal) {
        Optional<String> onward = ReturnQuery.isLooked(request.queryString())
                ? Optional.empty()
                : Optional.of(request.path() + ReturnQuery.again(refusal));
        PageFrame frame = parts.frame(request, TITLE, List.of());
        return page(new StrayPage(frame, refusal, Optional.empty(), List.of(), onward));
    }

    private static There there(MainPageBuilder pages, String name, Decision decision) {
        int count = decision.candidates().size() + decision.omitted();
        return new There(name, pages.query(), pages.chosen(decision), decision.reason(), count);
    }

    private Reply page(StrayPage page) {
        return parts.templates().page(404, "StrayPage", page, Map.of());
    }
}
