package io.github.alloyconnections.adapter.cli.command.choosing;

import io.github.alloyconnections.adapter.cli.part.ConnectionIds;
import io.github.alloyconnections.adapter.cli.part.MarkEdits;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Cell;
import io.github.alloyconnections.adapter.cli.terminal.Column;
import io.github.alloyconnections.adapter.cli.terminal.Table;
import io.github.alloyconnections.contract.json.ProtectedJson;
import io.github.alloyconnections.contract.json.ProtectedJson.PlaceJson;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.naming.MarkEdit;
import io.github.alloyconnections.domain.naming.Marks;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Writes down that nothing may delete a connection, or takes that back. */
public final class ProtectCommand implements Command {

    private final boolean guarding;

    public ProtectCommand(boolean guarding) {
        this.guarding = guarding;
    }

    @Override
    public String summary() {
        return guarding
                ? "keeps a connection from every deletion; without arguments: those that are protected"
                : "lets a protected connection be deleted again";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Flags.word(
                "ID",
                guarding ? "the connection that stays whatever happens" : "the connection that was protected",
                guarding ? "0..1" : "1"));
        spec.addOption(Flags.flag("show what would change, write nothing", "--dry-run"));
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        if (guarding && Flags.word(arguments).isEmpty()) {
            return list(session);
        }
        ConnectionId id = ConnectionIds.only(arguments, session);
        return MarkEdits.make(
                session,
                guarding ? new MarkEdit.Guard(id) : new MarkEdit.Unguard(id),
                arguments.hasMatchedOption("--dry-run"),
                id + (guarding ? " is protected: no plan touches it" : " is protected no longer"),
                id.value());
    }

    private static int list(Session session) {
        Marks marks = session.core().naming().marks();
        marks.remarks().forEach(session.messages()::warning);
        List<PlaceJson> places = ProtectedJson.of(marks).places();
        switch (session.options().format()) {
            case JSON -> session.json(ProtectedJson.of(marks));
            case ID -> places.forEach(each -> session.screen().line(each.id()));
            case TABLE -> {
                if (places.isEmpty()) {
                    session.screen().line("Nothing is protected.");
                } else {
                    Table.print(
                            session.screen(),
                            List.of(
                                    Column.<PlaceJson>whole("ID", each -> Cell.of(each.id())),
                                    Column.<PlaceJson>wrapped("WHERE", each -> Cell.of(each.place()))),
                            places);
                }
                session.screen().flush();
            }
        }
        return ExitCode.OK.number();
    }
}
