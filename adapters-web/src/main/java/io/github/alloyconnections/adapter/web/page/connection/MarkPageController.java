package io.github.alloyconnections.adapter.web.page.connection;

import io.github.alloyconnections.adapter.web.http.JsonBody;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.page.part.Diffs;
import io.github.alloyconnections.adapter.web.page.part.FailurePages;
import io.github.alloyconnections.adapter.web.page.part.FlashMessage;
import io.github.alloyconnections.adapter.web.page.part.PageFrame;
import io.github.alloyconnections.adapter.web.page.part.PageParts;
import io.github.alloyconnections.adapter.web.page.part.Tone;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.adapter.web.server.Form;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.naming.Alias;
import io.github.alloyconnections.domain.naming.MarkChange;
import io.github.alloyconnections.domain.naming.MarkEdit;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Names of the project's own, and protection: first what would change in its file, then the change. */
public final class MarkPageController {

    private final CurrentProject project;
    private final ConnectionPageController connections;
    private final PageParts parts;
    private final FailurePages failures;

    /**
     * What an edit would change.
     *
     * @param edit the word for it in forms
     * @param name the alias it is about; empty for protection
     */
    public record MarkPage(
            PageFrame frame,
            String connector,
            String query,
            String id,
            String edit,
            String name,
            String title,
            String file,
            List<String> diff,
            List<String> notices) {}

    public MarkPageController(
            CurrentProject project, ConnectionPageController connections, PageParts parts, FailurePages failures) {
        this.project = project;
        this.connections = connections;
        this.parts = parts;
        this.failures = failures;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/connections/{id}/mark", failures.telling(this::show)),
                Route.form("/connections/{id}/mark", failures.telling(this::make)));
    }

    private CompletableFuture<Reply> show(Context request) {
        QueryParameters query = QueryParameters.parse(request.queryString(), "connector", "edit", "name");
        Wish wish = Wish.of(JsonBody.id(request.pathParam("id")), query.text("edit"), query.text("name"));
        return connections
                .asked(request, query, ": " + wish.word())
                .thenCompose(asked -> asked.answers()
                        .workers()
                        .ask(() -> asked.answers().core().naming().edit(wish.edit(), true))
                        .thenApply(change -> page(asked, wish, change)));
    }

    private Reply page(AskedConnection asked, Wish wish, MarkChange change) {
        return parts.templates()
                .page(
                        "MarkPage",
                        new MarkPage(
                                asked.frame(),
                                asked.connector().value(),
                                asked.query(),
                                asked.id().value(),
                                wish.word(),
                                wish.name(),
                                change.changesNothing() ? "It is so already" : wish.question(),
                                change.file(),
                                Diffs.told(change.diff()),
                                change.notices()));
    }

    private CompletableFuture<Reply> make(Context request) {
        QueryParameters.parse(request.queryString());
        Form form = Form.read(request, parts.tokens(), "connector", "edit", "name");
        Wish wish = Wish.of(JsonBody.id(request.pathParam("id")), form.text("edit"), form.text("name"));
        ProjectAnswers answers = project.answers();
        return answers.connector(form.text("connector"))
                .thenCompose(connector -> answers.workers().ask(() -> {
                    MarkChange change = answers.core().naming().edit(wish.edit(), false);
                    answers.forgetChoices(connector);
                    String run = parts.runs()
                            .ended(told(wish, change), answers.settings())
                            .id();
                    return Reply.seeOther("/connections/" + wish.id() + "?connector=" + connector + "&run=" + run);
                }));
    }

    private static FlashMessage told(Wish wish, MarkChange change) {
        List<String> lines = new ArrayList<>();
        lines.add(change.file() + (change.changesNothing() ? " said so already" : " says so now"));
        lines.addAll(change.notices());
        return FlashMessage.of(Tone.GOOD, wish.done(), lines);
    }

    /** What a person wants: {@code name}, {@code unname}, {@code protect} or {@code unprotect}. */
    private record Wish(ConnectionId id, String word, String name) {

        static Wish of(ConnectionId id, Optional<String> word, Optional<String> name) {
            String named = name.map(String::strip).orElse("");
            boolean naming = word.filter(text -> text.endsWith("name")).isPresent();
            if (naming && !Alias.isPossible(named)) {
                throw RefusedRequestException.usage("that can be no name: " + Alias.RULE);
            }
            return new Wish(id, word.orElse(""), naming ? named : "");
        }

        MarkEdit edit() {
            return switch (word) {
                case "name" -> new MarkEdit.Name(new Alias(name, id));
                case "unname" -> new MarkEdit.Unname(name);
                case "protect" -> new MarkEdit.Guard(id);
                case "unprotect" -> new MarkEdit.Unguard(id);
                default -> throw RefusedRequestException.usage("edit must be name, unname, protect or unprotect");
            };
        }

        String question() {
            return switch (word) {
                case "name" -> "Call it " + name + "?";
                case "unname" -> "Take the name " + name + " away?";
                case "protect" -> "Protect it from every deletion?";
                default -> "Let it be deleted again?";
            };
        }

        String done() {
            return switch (word) {
                case "name" -> "It is called " + name + " now";
                case "unname" -> name + " is no name any more";
                case "protect" -> "It is protected: no plan touches it";
                default -> "It is protected no longer";
            };
        }
    }
}
