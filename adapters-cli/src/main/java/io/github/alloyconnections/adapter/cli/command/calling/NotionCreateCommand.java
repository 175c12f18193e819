package io.github.alloyconnections.adapter.cli.command.calling;

import io.github.alloyconnections.adapter.cli.part.NotionAccess;
import io.github.alloyconnections.adapter.cli.part.TypedInput;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.view.NotionPageView;
import io.github.alloyconnections.notion.page.NotionId;
import io.github.alloyconnections.notion.page.NotionOutcome;
import io.github.alloyconnections.notion.page.NotionPage;
import io.github.alloyconnections.notion.page.PageDraft;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Makes a page. */
final class NotionCreateCommand implements Command {

    private static final String NAME = "notion create";

    @Override
    public String summary() {
        return "makes a page";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Flags.text("<title>", "the page's title", "--title"));
        spec.addOption(Flags.text(
                "<page>", "the page, database or data source it goes below (default: the workspace)", "--parent"));
        spec.addOption(Flags.text(
                "<text>", "what is written on it: Markdown, @file, or @- for the standard input", "--content"));
        NotionAccess.describeProperties(spec);
        NotionAccess.describe(spec);
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        String title = Optional.<String>ofNullable(arguments.matchedOptionValue("--title", null))
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> CommandFailure.usage(NAME, "--title is missing"));
        Optional<NotionId> parent = Optional.<String>ofNullable(arguments.matchedOptionValue("--parent", null))
                .map(text -> NotionAccess.page(text, NAME));
        TypedInput typed = new TypedInput(NAME, session);
        Map<String, String> properties = NotionAccess.properties(arguments, typed);
        if (!properties.isEmpty() && parent.isEmpty()) {
            throw CommandFailure.usage(NAME, "--property needs a --parent that is a database");
        }
        String content = typed.text("--content", arguments.matchedOptionValue("--content", ""));
        PageDraft draft = new PageDraft(title, parent, content, properties);
        NotionOutcome.Done<NotionPage> done = NotionAccess.of(session, arguments)
                .done(access -> session.notion().create(draft, access));
        return NotionPageView.written(session, done, "Made:");
    }
}
