package io.github.alloyconnections.adapter.cli.command.calling;

import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.Session;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/** Notion's pages, without the ids of actions. */
public final class NotionCommand implements Command {

    @Override
    public String summary() {
        return "finds, reads, makes and changes Notion pages and rows";
    }

    @Override
    public Map<String, Command> parts() {
        Map<String, Command> parts = new LinkedHashMap<>();
        parts.put("search", new NotionSearchCommand());
        parts.put("page", new NotionPageCommand());
        parts.put("rows", new NotionRowsCommand());
        parts.put("create", new NotionCreateCommand());
        parts.put("update", new NotionUpdateCommand());
        return parts;
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        throw CommandFailure.usage("notion", "notion needs one of: search, page, rows, create, update");
    }
}
