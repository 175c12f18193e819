package io.github.alloyconnections.adapter.cli.command.calling;

import io.github.alloyconnections.adapter.cli.part.NotionAccess;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.adapter.cli.view.NotionPageView;
import io.github.alloyconnections.notion.NotionJson;
import io.github.alloyconnections.notion.page.NotionId;
import io.github.alloyconnections.notion.page.NotionOutcome;
import io.github.alloyconnections.notion.page.PageContent;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Reads a page and what is written on it. */
final class NotionPageCommand implements Command {

    @Override
    public String summary() {
        return "a page and what is written on it";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Flags.word("PAGE", "the page's id or URL", "1"));
        NotionAccess.describe(spec);
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        NotionId id = NotionAccess.page(Flags.word(arguments).orElse(""), "notion page");
        NotionOutcome.Done<PageContent> done = NotionAccess.of(session, arguments)
                .done(access -> session.notion().read(id, access));
        switch (session.options().format()) {
            case JSON -> session.json(NotionJson.read(done));
            case ID ->
                session.screen().line(TerminalText.line(done.value().page().id()));
            case TABLE -> show(session, done.value());
        }
        return ExitCode.OK.number();
    }

    private static void show(Session session, PageContent content) {
        Screen screen = session.screen();
        new NotionPageView(screen).print(content);
        if (!content.markdown().isEmpty()) {
            screen.line("");
            content.markdown().lines().forEach(line -> screen.line(TerminalText.line(line)));
        }
    }
}
