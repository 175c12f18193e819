package io.github.alloyconnections.adapter.cli.command;

import io.github.alloyconnections.adapter.cli.run.DecisionRemarks;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.view.DecisionView;
import io.github.alloyconnections.contract.json.DecisionJson;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Says which connection to use, and why; changes nothing. */
final class WhichCommand implements Command {

    @Override
    public String summary() {
        return "which connection to use, why, and why not the others";
    }

    @Override
    public void describe(CommandSpec spec) {
        PolicyOption.describe(spec);
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        SelectionPolicy policy = PolicyOption.of(arguments).orElseGet(SelectionPolicy::working);
        Decision decision =
                session.watched(watcher -> session.core().choosing().decide(session.connector(), policy, watcher));
        DecisionRemarks.say(decision, session);
        switch (session.options().format()) {
            case JSON -> session.json(DecisionJson.of(decision));
            case ID ->
                decision.chosen()
                        .ifPresentOrElse(
                                chosen -> session.screen().line(chosen.id().value()),
                                () -> session.messages().warning(decision.reason()));
            case TABLE -> new DecisionView(session).print(decision);
        }
        return ExitCode.of(decision.outcome()).number();
    }
}
