package io.github.alloyconnections.adapter.cli.command.calling;

import io.github.alloyconnections.adapter.cli.part.NotionAccess;
import io.github.alloyconnections.adapter.cli.part.TypedInput;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.Expected;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.view.NotionPageView;
import io.github.alloyconnections.notion.page.NotionId;
import io.github.alloyconnections.notion.page.NotionOutcome;
import io.github.alloyconnections.notion.page.NotionPage;
import io.github.alloyconnections.notion.page.PageChange;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Gives a page another title or other properties, adds to it, or puts it into the archive. */
final class NotionUpdateCommand implements Command {

    private static final String NAME = "notion update";

    @Override
    public String summary() {
        return "changes a page's title and properties, adds to it, or archives it";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Flags.word("PAGE", "the page's id or URL", "1"));
        spec.addOption(Flags.text("<title>", "its new title", "--title"));
        spec.addOption(Flags.flag("put it into the archive", "--archive"));
        spec.addOption(Flags.text(
                "<text>", "what is added at its end: Markdown, @file, or @- for the standard input", "--content"));
        spec.addOption(OptionSpec.builder("--from-block")
                .paramLabel("<n>")
                .type(Integer.class)
                .converters(new Expected<>("a number from 1 to 99999", NotionUpdateCommand::number))
                .description("the block of --content to begin with: those before are there (default: 1)")
                .build());
        NotionAccess.describeProperties(spec);
        NotionAccess.describe(spec);
    }

    private static Optional<Integer> number(String text) {
        return Flags.number(text, 5).filter(n -> n >= 1);
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        NotionId id = NotionAccess.page(Flags.word(arguments).orElse(""), NAME);
        Optional<String> title = Optional.ofNullable(arguments.matchedOptionValue("--title", null));
        boolean archive = arguments.hasMatchedOption("--archive");
        TypedInput input = new TypedInput(NAME, session);
        Map<String, String> properties = NotionAccess.properties(arguments, input);
        Optional<String> content = Optional.<String>ofNullable(arguments.matchedOptionValue("--content", null))
                .map(typed -> input.text("--content", typed));
        if (title.isEmpty() && !archive && content.isEmpty() && properties.isEmpty()) {
            throw CommandFailure.usage(
                    NAME, "say what to change: --title, --property, --content, --archive, or several");
        } else if (content.isEmpty() && arguments.hasMatchedOption("--from-block")) {
            throw CommandFailure.usage(NAME, "--from-block counts the blocks of --content, which is missing");
        }
        PageChange change =
                new PageChange(title, archive, content, arguments.matchedOptionValue("--from-block", 1), properties);
        NotionOutcome.Done<NotionPage> done = NotionAccess.of(session, arguments)
                .done(access -> session.notion().update(id, change, access));
        return NotionPageView.written(session, done, archive ? "Archived:" : "Changed:");
    }
}
