package io.github.alloyconnections.adapter.cli.command.choosing;

import io.github.alloyconnections.adapter.cli.part.ConnectionIds;
import io.github.alloyconnections.adapter.cli.part.DecisionFile;
import io.github.alloyconnections.adapter.cli.part.OwnerFix;
import io.github.alloyconnections.adapter.cli.part.PolicyOption;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.DecisionRemarks;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.view.DecisionView;
import io.github.alloyconnections.contract.json.DecisionJson;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Says which connection to use, and why; changes nothing. */
public final class WhichCommand implements Command {

    @Override
    public String summary() {
        return "which connection to use, why, and why not the others";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Flags.word("ID", "what to ask about in place of a policy: an id, a name, an alias", "0..1"));
        PolicyOption.describe(spec);
        spec.addOption(OwnerFix.flag());
        DecisionFile.describe(spec);
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        Optional<String> typed = Flags.word(arguments);
        Optional<SelectionPolicy> named = PolicyOption.of(arguments);
        if (typed.isPresent() && named.isPresent()) {
            throw CommandFailure.usage("which", "an id and --policy exclude one another");
        }
        DecisionFile file = DecisionFile.of(arguments);
        if (file.replayed().isPresent()) {
            return file.replay(session, arguments, typed, named);
        }
        SelectionPolicy policy = typed.<SelectionPolicy>map(
                        text -> new SelectionPolicy.ById(ConnectionIds.one(text, session)))
                .or(() -> named)
                .orElseGet(SelectionPolicy::working);
        Decision decision = file.recorded().isPresent()
                ? file.record(session, policy)
                : session.watched(watcher -> session.core().choosing().decide(session.connector(), policy, watcher));
        DecisionRemarks.say(decision, session);
        switch (session.options().format()) {
            case JSON -> session.json(DecisionJson.of(decision));
            case ID -> new DecisionView(session).printId(decision);
            case TABLE -> new DecisionView(session).print(decision);
        }
        return new OwnerFix(session)
                .after(decision.elsewhere(), ExitCode.of(decision.outcome()), arguments)
                .number();
    }
}
