package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.domain.notion.NotionId;
import io.github.alloyconnections.domain.notion.NotionOutcome;
import io.github.alloyconnections.domain.notion.NotionPage;
import io.github.alloyconnections.domain.notion.PageChange;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Gives a page another title, or puts it into the archive. */
final class NotionUpdateCommand implements Command {

    private static final String NAME = "notion update";

    @Override
    public String summary() {
        return "gives a page another title, or archives it";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Flags.word("PAGE", "the page's id or URL", "1"));
        spec.addOption(Flags.text("<title>", "its new title", "--title"));
        spec.addOption(Flags.flag("put it into the archive", "--archive"));
        NotionAccess.describe(spec);
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        NotionId id = NotionAccess.page(Flags.word(arguments).orElse(""), NAME);
        Optional<String> title = Optional.ofNullable(arguments.matchedOptionValue("--title", null));
        boolean archive = arguments.hasMatchedOption("--archive");
        if (title.isEmpty() && !archive) {
            throw CommandFailure.usage(NAME, "say what to change: --title, --archive, or both");
        }
        NotionOutcome.Done<NotionPage> done = NotionAccess.of(session, arguments)
                .done(access -> session.core().notion().update(id, new PageChange(title, archive), access));
        return NotionPageView.written(session, done, archive ? "Archived:" : "Changed:");
    }
}
