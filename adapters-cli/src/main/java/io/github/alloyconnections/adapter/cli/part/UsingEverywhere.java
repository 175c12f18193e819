package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.DecisionRemarks;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.OutputFormat;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Messages;
import io.github.alloyconnections.adapter.cli.view.DiffView;
import io.github.alloyconnections.adapter.cli.view.PinView;
import io.github.alloyconnections.contract.json.PinJson;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.pin.PinMode;
import io.github.alloyconnections.domain.pin.PinResult;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.usage.Rewriting;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** Pins a connection, and puts its id wherever the project names the one before: shown first, written when told. */
public record UsingEverywhere(Session session, ConnectionId id, ParseResult arguments) {

    public int run(boolean yes, boolean dry) {
        PinResult planned = use(PinMode.PREVIEW);
        Optional<PinChange> change = planned.change();
        if (change.isEmpty()) {
            return refused(planned);
        }
        Rewriting plan = everywhere(change.get(), true);
        boolean nothing = change.get().diff().isEmpty() && plan.files().isEmpty();
        boolean asks = !yes && !dry && !nothing && session.mayAsk();
        if (session.is(OutputFormat.TABLE) || asks) {
            shown(planned, change.get(), plan);
        }
        told(plan);
        if (nothing || !(yes || asks)) {
            return onlyShown(planned, plan, nothing);
        }
        int places = plan.places() + (change.get().diff().isEmpty() ? 0 : 1);
        return asks && !agrees(places) ? declined() : written(change.get(), plan);
    }

    private PinResult use(PinMode mode) {
        return session.watched(watcher ->
                session.core().pinning().use(session.connector(), new SelectionPolicy.ById(id), mode, watcher));
    }

    private Rewriting everywhere(PinChange change, boolean preview) {
        return session.core().tidying().everywhere(session.connector(), id, change, preview);
    }

    private int refused(PinResult result) {
        DecisionRemarks.say(result.decision(), session);
        if (session.is(OutputFormat.JSON)) {
            session.json(PinJson.of(result));
        } else {
            new PinView(session).print(result);
        }
        return ExitCode.of(result.decision().outcome()).number();
    }

    private void shown(PinResult planned, PinChange change, Rewriting plan) {
        DecisionRemarks.say(planned.decision(), session);
        DiffView view = new DiffView(session.screen());
        view.print(change.diff());
        plan.files().forEach(file -> view.print(file.diff()));
    }

    private void told(Rewriting plan) {
        session.screen().flush();
        plan.left().forEach(left -> session.messages().warning(left.place() + " is left as it is: " + left.reason()));
        plan.gap().ifPresent(gap -> session.messages().warning("not everything was looked at: " + gap));
    }

    private int onlyShown(PinResult planned, Rewriting plan, boolean nothing) {
        switch (session.options().format()) {
            case JSON -> session.json(PinJson.of(planned, plan, false));
            case ID -> session.screen().line(id.value());
            case TABLE -> {
                if (nothing) {
                    session.screen().line("no change: " + id + " stands wherever it should");
                } else {
                    session.screen().line("");
                    Messages.next(
                            session.screen(),
                            List.of(NextStep.run(
                                    session.again(CommandName.USE.with(id, "--everywhere", "--yes")),
                                    "writes that, file by file")));
                }
            }
        }
        session.screen().flush();
        return ExitCode.OK.number();
    }

    private boolean agrees(int places) {
        return session.doors()
                .picker()
                .type("Type " + places + " to change " + places + (places == 1 ? " place" : " places")
                        + ", anything else to leave all as it is: ")
                .map(String::strip)
                .filter(Integer.toString(places)::equals)
                .isPresent();
    }

    private int declined() {
        session.messages().note("nothing changed");
        return ExitCode.INTERRUPTED.number();
    }

    /** The pin first: if it does not work any more, nothing else is touched. */
    private int written(PinChange planned, Rewriting plan) {
        PinResult done = use(PinMode.VERIFIED);
        if (done.change().isEmpty()) {
            return refused(done);
        }
        done.change().get().notices().forEach(session.messages()::warning);
        Rewriting made = everywhere(planned, false);
        switch (session.options().format()) {
            case JSON -> session.json(PinJson.of(done, made, true));
            case ID -> session.screen().line(id.value());
            case TABLE ->
                session.screen()
                        .line("written: " + done.change().get().file() + " and " + made.places()
                                + (made.places() == 1 ? " other place" : " other places") + " name " + id);
        }
        new OwnerFix(session).after(done.change().get(), arguments);
        if (made.places() < plan.places()) {
            told(made);
            return ExitCode.UNEXPECTED.number();
        }
        return ExitCode.OK.number();
    }
}
