package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.run.DisplayTimes;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.adapter.cli.terminal.Wrapping;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.notion.NotionJson;
import io.github.alloyconnections.notion.page.NotionOutcome;
import io.github.alloyconnections.notion.page.NotionPage;
import io.github.alloyconnections.notion.page.PageContent;
import io.github.alloyconnections.notion.page.PlainText;
import java.util.List;

/** A Notion page for a person. */
public final class NotionPageView {

    private final Screen screen;

    public NotionPageView(Screen screen) {
        this.screen = screen;
    }

    public static String title(NotionPage page) {
        return page.title().isEmpty() ? "(no title)" : page.title();
    }

    public void print(NotionPage page) {
        screen.line(screen.paint(Style.STRONG, TerminalText.line(title(page)))
                + (page.archived() ? "  " + screen.paint(Style.DOUBT, "archived") : ""));
        LabelledLines facts = new LabelledLines(screen);
        facts.line("id", page.id());
        page.url().ifPresent(url -> facts.line("url", url));
        page.parent().ifPresent(parent -> facts.line("below", parent));
        page.editedAt().ifPresent(at -> facts.line("edited", DisplayTimes.minute(at) + " UTC"));
    }

    /** The same with what it has besides its title; what is empty is left out. */
    public void print(PageContent content) {
        print(content.page());
        content.properties().forEach((name, value) -> {
            String text = TerminalText.line(PlainText.of(value));
            if (!text.isEmpty()) {
                property(TerminalText.line(name), text);
            }
        });
    }

    private void property(String name, String text) {
        String before = "  " + screen.paint(Style.FAINT, name + ":") + " ";
        int taken = 2 + TerminalText.width(name) + 2;
        int room = screen.width() == Screen.UNBOUNDED ? Screen.UNBOUNDED : Math.max(20, screen.width() - taken);
        for (String part : Wrapping.lines(text, room)) {
            screen.line(before + part);
            before = " ".repeat(4);
        }
    }

    /** A page that was made or changed, in the format that was asked for. */
    public static int written(Session session, NotionOutcome.Done<NotionPage> done, String word) {
        switch (session.options().format()) {
            case JSON -> session.json(NotionJson.written(done));
            case ID -> session.screen().line(TerminalText.line(done.value().id()));
            case TABLE -> {
                session.screen().line(word);
                new NotionPageView(session.screen()).print(done.value());
                session.goOn(List.of(NextStep.run(
                        session.again(
                                CommandName.NOTION.with("page", done.value().id())),
                        "reads it")));
            }
        }
        return ExitCode.OK.number();
    }
}
