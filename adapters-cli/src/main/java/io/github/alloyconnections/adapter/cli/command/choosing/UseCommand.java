package io.github.alloyconnections.adapter.cli.command.choosing;

import io.github.alloyconnections.adapter.cli.part.ConnectionIds;
import io.github.alloyconnections.adapter.cli.part.HardCodedIds;
import io.github.alloyconnections.adapter.cli.part.OwnerFix;
import io.github.alloyconnections.adapter.cli.part.PickingConnections;
import io.github.alloyconnections.adapter.cli.part.PolicyOption;
import io.github.alloyconnections.adapter.cli.part.UsingEverywhere;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.DecisionRemarks;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.FollowingSteps;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.adapter.cli.view.PinView;
import io.github.alloyconnections.contract.json.PinJson;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.pin.PinMode;
import io.github.alloyconnections.domain.pin.PinResult;
import io.github.alloyconnections.domain.port.driving.ForPinningConnections;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Decides, verifies and pins; a person at a terminal may choose. */
public final class UseCommand implements Command {

    private static final String PREVIOUS = "-";

    @Override
    public String summary() {
        return "decides, or takes your id; verifies; pins it in .env";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Flags.word("ID", "the connection to pin; '-' for the pin before", "0..1"));
        PolicyOption.describe(spec);
        spec.addOption(Flags.flag("show what would change, write nothing", "--dry-run"));
        spec.addOption(Flags.flag("wherever the project names the one before, too: shown first", "--everywhere"));
        spec.addOption(Flags.flag("write what --everywhere shows without asking", "--yes"));
        spec.addOption(Flags.flag("pin although no probe vouches for it", "--force"));
        spec.addOption(Flags.flag("write ALLOY_USER_ID, too, if the pin is not found without --user", "--fix"));
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        Optional<String> typed = Flags.word(arguments);
        Optional<SelectionPolicy> policy = PolicyOption.of(arguments);
        if (typed.isPresent() && policy.isPresent()) {
            throw CommandFailure.usage("use", "an id and --policy exclude one another");
        }
        PinMode mode = mode(arguments);
        if (arguments.hasMatchedOption("--everywhere") || arguments.hasMatchedOption("--yes")) {
            return everywhere(session, arguments, typed, mode);
        }
        if (typed.filter(PREVIOUS::equals).isPresent()) {
            return finish(
                    session,
                    session.watched(watcher -> pinning(session).usePrevious(session.connector(), mode, watcher)),
                    arguments);
        }
        Optional<SelectionPolicy> choice = typed.isEmpty()
                ? policy.or(() -> picked(session))
                : Optional.of(new SelectionPolicy.ById(id(typed.get(), session)));
        if (choice.isEmpty()) {
            session.messages().note("nothing chosen, nothing changed");
            return ExitCode.INTERRUPTED.number();
        }
        return finish(session, session.watched(watcher -> pin(session, choice.get(), mode, watcher)), arguments);
    }

    private static int everywhere(Session session, ParseResult arguments, Optional<String> typed, PinMode mode) {
        boolean yes = arguments.hasMatchedOption("--yes");
        if (typed.filter(text -> !text.equals(PREVIOUS)).isEmpty() || mode == PinMode.FORCED) {
            throw CommandFailure.usage("use", "--everywhere takes the ID to put everywhere, and no --force");
        } else if (!arguments.hasMatchedOption("--everywhere")) {
            throw CommandFailure.usage("use", "--yes is for --everywhere alone");
        } else if (yes && mode == PinMode.PREVIEW) {
            throw CommandFailure.usage("use", "--dry-run and --yes exclude one another");
        }
        return new UsingEverywhere(session, id(typed.get(), session), arguments).run(yes, mode == PinMode.PREVIEW);
    }

    private static PinMode mode(ParseResult arguments) {
        boolean preview = arguments.hasMatchedOption("--dry-run");
        boolean forced = arguments.hasMatchedOption("--force");
        if (preview && forced) {
            throw CommandFailure.usage("use", "--dry-run and --force exclude one another");
        }
        return preview ? PinMode.PREVIEW : forced ? PinMode.FORCED : PinMode.VERIFIED;
    }

    private static ConnectionId id(String typed, Session session) {
        return ConnectionIds.one(typed, session);
    }

    /** What a person picks; without one to ask, what works. */
    private static Optional<SelectionPolicy> picked(Session session) {
        return session.mayAsk()
                ? new PickingConnections(session).ask().map(SelectionPolicy.ById::new)
                : Optional.of(SelectionPolicy.working());
    }

    private static ForPinningConnections pinning(Session session) {
        return session.core().pinning();
    }

    private static PinResult pin(Session session, SelectionPolicy policy, PinMode mode, ProbeListener watcher) {
        ConnectorId connector = session.connector();
        return pinning(session).use(connector, policy, mode, watcher);
    }

    private static int finish(Session session, PinResult result, ParseResult arguments) {
        DecisionRemarks.say(result.decision(), session);
        result.change().ifPresent(change -> change.notices().forEach(session.messages()::warning));
        result.change().ifPresent(change -> HardCodedIds.remark(change, session));
        switch (session.options().format()) {
            case JSON -> session.json(PinJson.of(result));
            case ID ->
                result.change()
                        .flatMap(change -> change.current())
                        .ifPresentOrElse(
                                id -> session.screen().line(TerminalText.line(id)),
                                () -> session.messages()
                                        .warning(result.decision().reason()));
            case TABLE -> {
                new PinView(session).print(result);
                result.change().ifPresent(change -> session.goOn(FollowingSteps.afterPinning(change, session)));
            }
        }
        result.change().ifPresent(change -> new OwnerFix(session).after(change, arguments));
        return result.change().isPresent()
                ? ExitCode.OK.number()
                : ExitCode.of(result.decision().outcome()).number();
    }
}
