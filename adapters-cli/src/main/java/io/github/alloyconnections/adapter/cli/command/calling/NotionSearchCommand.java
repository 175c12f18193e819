package io.github.alloyconnections.adapter.cli.command.calling;

import io.github.alloyconnections.adapter.cli.part.NotionAccess;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.DisplayTimes;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Cell;
import io.github.alloyconnections.adapter.cli.terminal.Column;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.Table;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.adapter.cli.view.NotionPageView;
import io.github.alloyconnections.notion.NotionJson;
import io.github.alloyconnections.notion.page.FoundPages;
import io.github.alloyconnections.notion.page.NotionOutcome;
import io.github.alloyconnections.notion.page.NotionPage;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Finds pages and databases by their title. */
final class NotionSearchCommand implements Command {

    @Override
    public String summary() {
        return "pages and databases whose title holds the words; all without";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Flags.words("WORDS", "what the title holds", "0..*"));
        NotionAccess.describeLimit(spec);
        NotionAccess.describe(spec);
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        String words = String.join(" ", Flags.words(arguments));
        int limit = NotionAccess.limit(arguments);
        NotionOutcome.Done<FoundPages> done = NotionAccess.of(session, arguments)
                .done(access -> session.notion().search(words, limit, access));
        List<NotionPage> pages = done.value().pages();
        switch (session.options().format()) {
            case JSON -> session.json(NotionJson.search(done));
            case ID -> pages.forEach(page -> session.screen().line(TerminalText.line(page.id())));
            case TABLE -> show(session, done.value());
        }
        return ExitCode.OK.number();
    }

    private static void show(Session session, FoundPages found) {
        if (found.pages().isEmpty()) {
            return;
        }
        Table.print(
                session.screen(),
                List.of(
                        Column.<NotionPage>whole("ID", p -> Cell.of(p.id())),
                        Column.<NotionPage>cut("TITLE", p -> Cell.of(NotionPageView.title(p), Style.STRONG)),
                        Column.<NotionPage>optional("KIND", p -> Cell.of(p.kind())),
                        Column.<NotionPage>optional(
                                "EDITED",
                                p -> Cell.of(
                                        p.editedAt().map(DisplayTimes::minute).orElse("-"))),
                        Column.<NotionPage>optional("URL", p -> Cell.of(p.url().orElse("")))),
                found.pages());
        if (!found.complete()) {
            session.messages().note("there are more; --limit ended the search");
        }
    }
}
