package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.run.DecisionRemarks;
import io.github.alloyconnections.adapter.cli.run.DisplayTimes;
import io.github.alloyconnections.adapter.cli.run.OwnerSteps;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Cell;
import io.github.alloyconnections.adapter.cli.terminal.Column;
import io.github.alloyconnections.adapter.cli.terminal.Messages;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.Table;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.contract.words.Failures;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinStatus;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.FoundElsewhere;
import io.github.alloyconnections.domain.settings.Setting;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;
import java.util.Optional;

/** The pin and the settings, for a person. */
public final class StatusView {

    private static final String BUILT_IN = "built-in";

    /** Without it nothing works, so that its absence is told, too. */
    private static final String KEY = "ALLOY_API_KEY";

    private final Session session;
    private final Screen screen;
    private final boolean all;

    public StatusView(Session session, boolean all) {
        this.all = all;
        this.session = session;
        this.screen = session.screen();
    }

    public void print(PinStatus status) {
        pin(status);
        odd(status);
        screen.line("");
        List<Setting> said = status.settings().stream().filter(this::isSaid).toList();
        Table.print(
                screen,
                List.of(
                        Column.<Setting>whole("SETTING", setting -> Cell.of(setting.name())),
                        Column.<Setting>cut("VALUE", StatusView::value),
                        Column.<Setting>wrapped("FROM", setting -> Cell.of(setting.origin()))),
                said);
        int more = status.settings().size() - said.size();
        if (more > 0) {
            screen.line(more + (more == 1 ? " more is" : " more are") + " built in or not set; --all shows "
                    + (more == 1 ? "it" : "them"));
        }
        boolean works = status.entry()
                .flatMap(ConnectionEntry::health)
                .filter(health -> health.state().isUsable() || health.state() == HealthState.UNVERIFIABLE)
                .isPresent();
        if (!works) {
            screen.line("");
            Messages.next(screen, steps(status));
        }
        screen.flush();
    }

    /** What keeps the pin from being tried comes before the pin. */
    private List<NextStep> steps(PinStatus status) {
        Optional<FoundElsewhere> found = elsewhere(status);
        if (found.isPresent()) {
            return OwnerSteps.of(found.get(), CommandName.STATUS.alone(), session);
        }
        return status.trouble().isPresent()
                ? List.of(NextStep.run(session.again(CommandName.DOCTOR), "checks one thing after the other"))
                : List.of(
                        NextStep.run(session.again(CommandName.WHICH), "says which one works, and why not the others"));
    }

    /** The pin, if it works for another owner. */
    public static Optional<FoundElsewhere> elsewhere(PinStatus status) {
        return status.entry()
                .filter(entry -> entry.health()
                        .flatMap(Health::belongs)
                        .filter(whose -> whose.state().isUsable())
                        .isPresent())
                .map(entry -> new FoundElsewhere(entry.owner(), entry));
    }

    private void odd(PinStatus status) {
        LabelledLines facts = new LabelledLines(screen);
        status.problems().forEach(problem -> facts.line("wrong", Style.BAD, problem));
        status.remarks().stream()
                .filter(remark -> !session.hasSaid(remark))
                .forEach(remark -> facts.line("note", Style.DOUBT, remark));
    }

    /** What somebody has set; what nobody has is as the documentation says. */
    private boolean isSaid(Setting setting) {
        boolean unsaid = setting.shown().isEmpty() || setting.origin().equals(BUILT_IN);
        return all || setting.name().equals(KEY) || !unsaid;
    }

    private static Cell value(Setting setting) {
        return setting.shown().isEmpty() ? Cell.of("-", Style.FAINT) : Cell.of(setting.shown());
    }

    private void pin(PinStatus status) {
        LabelledLines facts = new LabelledLines(screen);
        if (status.trouble().isPresent()) {
            String pin = status.pin()
                    .map(found -> found.variable() + " in " + found.origin())
                    .orElse("the pin");
            screen.line(screen.paint(Style.DOUBT, TerminalText.line(pin) + " could not be tried."));
            if (status.problems().isEmpty()) {
                facts.line(
                        "why",
                        Style.BAD,
                        Failures.explain(status.trouble().get()).message());
            }
        } else if (status.pin().isEmpty()) {
            screen.line(screen.paint(Style.DOUBT, "No pin."));
        } else if (status.entry().isEmpty()) {
            screen.line(screen.paint(
                    Style.BAD,
                    TerminalText.line(DecisionRemarks.noId(status.pin().get())) + "."));
        } else {
            entry(facts, status.pin().get(), status.entry().get());
        }
        facts.line("owner", ConnectionColumns.owner(status.owner()));
    }

    private void entry(LabelledLines facts, Pin pin, ConnectionEntry entry) {
        facts.headline(entry);
        facts.line("pin", pin.variable() + " in " + pin.origin() + (entry.listed() ? "" : "; in no list"));
        entry.health().ifPresent(health -> {
            facts.line("health", HealthWords.tone(health.state()), HealthWords.sentence(health));
            health.next().ifPresent(next -> facts.line("do", next));
        });
        ConnectionColumns.account(entry).ifPresent(account -> facts.line("account", account));
        facts.line(
                "created",
                DisplayTimes.minute(entry.connection().createdAt()) + " UTC, "
                        + DisplayTimes.age(entry.connection().createdAt(), session.now()));
    }
}
