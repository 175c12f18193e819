package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.run.DisplayTimes;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Messages;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.contract.json.ForgottenJson;
import io.github.alloyconnections.contract.words.ForgottenWords;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.ForgottenAttempt;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;
import java.util.stream.Stream;

/** Attempts that were given up, and what the last look showed of each. */
public final class ForgottenView {

    private final Session session;
    private final Screen screen;

    public ForgottenView(Session session) {
        this.session = session;
        this.screen = session.screen();
    }

    public int print(List<ForgottenAttempt> gone) {
        switch (session.options().format()) {
            case JSON ->
                session.json(ForgottenJson.AllJson.of(gone.stream()
                        .map(each -> ForgottenJson.of(each, next(each).toList()))
                        .toList()));
            case ID -> gone.forEach(each -> screen.line(each.attempt().id().value()));
            case TABLE -> table(gone);
        }
        screen.flush();
        return ExitCode.OK.number();
    }

    private void table(List<ForgottenAttempt> gone) {
        if (gone.isEmpty()) {
            session.messages().note("no attempt is without a connection; nothing forgotten");
            session.messages()
                    .advise(List.of(NextStep.run(
                            session.againOfAll(CommandName.RECOVER.alone()), "lists the attempts there are")));
            return;
        }
        gone.forEach(this::one);
        screen.line("");
        Messages.next(screen, gone.stream().flatMap(this::next).distinct().toList());
    }

    private void one(ForgottenAttempt gone) {
        Attempt attempt = gone.attempt();
        screen.line("Forgotten: " + attempt.id() + ", " + attempt.connector() + ", begun "
                + DisplayTimes.ago(attempt.startedAt(), session.now()));
        LabelledLines facts = new LabelledLines(screen);
        facts.line("seen", ForgottenWords.reason(gone));
        for (FoundConnection found : gone.appeared()) {
            facts.line(
                    "new",
                    found.id() + "  " + found.name().orElse("-") + "  "
                            + DisplayTimes.age(found.createdAt(), session.now()));
        }
    }

    private Stream<NextStep> next(ForgottenAttempt gone) {
        return ForgottenWords.next(gone).stream().map(session.options()::inSameProject);
    }
}
