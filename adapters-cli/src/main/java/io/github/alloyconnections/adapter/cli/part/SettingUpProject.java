package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.part.KeyTrial.StoppedException;
import io.github.alloyconnections.adapter.cli.part.KeyTrial.Tried;
import io.github.alloyconnections.adapter.cli.run.DecisionRemarks;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.FollowingSteps;
import io.github.alloyconnections.adapter.cli.run.NextSteps;
import io.github.alloyconnections.adapter.cli.run.OutputFormat;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Picker.Choice;
import io.github.alloyconnections.adapter.cli.view.SetupView;
import io.github.alloyconnections.contract.json.SetupJson;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.pin.PinMode;
import io.github.alloyconnections.domain.pin.PinResult;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.selection.Verdict;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.domain.settings.SettingsPlan;
import io.github.alloyconnections.domain.settings.SetupWish;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What follows a key that works: whose connections, which of them, and writing it all down. */
public final class SettingUpProject {

    private static final String WRITE = "write";
    private static final String OTHER = "other";

    private final Session session;
    private final boolean preview;
    private final boolean yes;
    private final SetupLines lines;

    public SettingUpProject(Session session, boolean preview, boolean yes) {
        this.session = session;
        this.preview = preview;
        this.yes = yes;
        this.lines = new SetupLines(session, yes || preview || session.mayAsk());
    }

    public int run(Tried key) {
        if (key.doubt().isPresent()) {
            return untried(key, key.doubt().get());
        }
        OwnerOffer.Found owner;
        try (Session asking = session.reopened(before -> with(before, key, Optional.empty()))) {
            owner = new OwnerOffer(asking).find();
        }
        try (Session choosing = session.reopened(before -> with(before, key, Optional.of(owner.owner())))) {
            return owner.rivals() > 0 ? oneOfSeveral(choosing, key, owner) : chosen(choosing, key, owner);
        }
    }

    private static Overrides with(Overrides before, Tried key, Optional<Owner> owner) {
        Overrides keyed = key.typed().map(before::withKey).orElse(before);
        return owner.map(whom -> keyed.withUser(whom.match(UserId::value, () -> "")))
                .orElse(keyed);
    }

    /** A simulator has a key and users of its own, which no file names; whoever types a key means it to be kept. */
    private SetupWish wish(Tried key, Optional<Owner> line) {
        boolean kept =
                session.options().text("--sandbox").isEmpty() || key.typed().isPresent();
        return new SetupWish(key.typed(), line.filter(owner -> kept));
    }

    /** The key is written, since that is wanted; nothing can be chosen. */
    private int untried(Tried key, Failure doubt) {
        SetupWish wish = wish(key, Optional.empty());
        SettingsPlan plan = lines.plan(wish);
        SetupView view = new SetupView(session);
        view.lines(plan, Optional.empty());
        boolean written = !preview && lines.write(wish);
        List<NextStep> next =
                List.of(NextStep.run(session.again(CommandName.SETUP), "tries the key, and chooses a connection"));
        session.messages().warning("the key was not tried: " + doubt.message());
        tell(new SetupJson.Told(plan, written, session.settings().owner(), Optional.empty(), Optional.empty()), next);
        return ExitCode.of(doubt.code()).number();
    }

    /** Without a person nobody can say which user is meant; the key is certain all the same. */
    private int oneOfSeveral(Session choosing, Tried key, OwnerOffer.Found owner) {
        SetupWish wish = wish(key, Optional.empty());
        SettingsPlan plan = lines.plan(wish);
        new SetupView(session).lines(plan, Optional.empty());
        boolean written = !preview && lines.write(wish);
        session.messages()
                .warning(owner.rivals() + " users of this key have " + choosing.connector()
                        + " connections, and nothing says which is meant; no connection was chosen");
        tell(
                new SetupJson.Told(plan, written, owner.owner(), Optional.empty(), Optional.empty()),
                List.of(
                        NextStep.run(
                                session.again(CommandName.USERS.with("--probe")), "shows for which of them what works"),
                        NextStep.run(session.again(CommandName.SETUP.with("--user", "ID")), "goes on as that user")));
        return ExitCode.AMBIGUOUS.number();
    }

    private int chosen(Session choosing, Tried key, OwnerOffer.Found owner) {
        Decision decision = choosing.watched(
                watcher -> choosing.core().choosing().decide(choosing.connector(), SelectionPolicy.working(), watcher));
        SetupView view = new SetupView(choosing);
        view.found(key.connectors(), owner.owner(), owner.why());
        DecisionRemarks.say(decision, choosing);
        view.decision(decision);
        Optional<ConnectionId> id = picked(choosing, decision);
        SetupWish wish = wish(key, owner.line());
        SettingsPlan plan = lines.plan(wish);
        Optional<PinChange> pin = id.map(each -> preview(choosing, each));
        view.lines(plan, pin);
        if (isToBeWritten(plan, pin)) {
            String answer = yes || !session.mayAsk() ? WRITE : asked(plan, id);
            if (answer.equals(OTHER)) {
                id = Optional.of(new PickingConnections(choosing).ask().orElseThrow(StoppedException::new));
            } else if (!answer.equals(WRITE)) {
                throw new StoppedException();
            }
        }
        return finish(choosing, wish, plan, decision, id);
    }

    private static PinChange preview(Session choosing, ConnectionId id) {
        return choosing.core().pinning().preview(choosing.connector(), id);
    }

    private boolean isToBeWritten(SettingsPlan plan, Optional<PinChange> pin) {
        boolean moves = pin.filter(change -> !change.diff().isEmpty()).isPresent();
        return !preview && (moves || !plan.changesNothing());
    }

    private int finish(
            Session choosing, SetupWish wish, SettingsPlan plan, Decision decision, Optional<ConnectionId> id) {
        boolean written = !preview && lines.write(wish);
        Optional<PinResult> pinned = id.filter(each -> !preview).map(each -> pinned(choosing, each));
        Optional<PinChange> change = pinned.flatMap(PinResult::change);
        change.ifPresent(made -> made.notices().stream()
                .filter(notice -> plan.ignoring().isEmpty() || !notice.contains(".gitignore"))
                .forEach(session.messages()::warning));
        Decision last = pinned.map(PinResult::decision).orElse(decision);
        SetupView view = new SetupView(choosing);
        change.ifPresent(view::pinned);
        List<NextStep> next = next(choosing, last, change);
        tell(
                new SetupJson.Told(
                        plan, written || change.isPresent(), choosing.settings().owner(), Optional.of(last), change),
                next);
        boolean fine = change.isPresent() || (preview && id.isPresent());
        return (fine ? ExitCode.OK : ExitCode.of(last.outcome())).number();
    }

    private List<NextStep> next(Session choosing, Decision last, Optional<PinChange> change) {
        if (preview) {
            return List.of(NextStep.run(session.again(CommandName.SETUP), "writes it"));
        }
        return change.map(made -> FollowingSteps.afterPinning(made, choosing))
                .orElseGet(() -> NextSteps.after(last, choosing));
    }

    private PinResult pinned(Session choosing, ConnectionId id) {
        return choosing.watchedWriting(
                watcher -> choosing.core()
                        .pinning()
                        .use(choosing.connector(), new SelectionPolicy.ById(id), PinMode.VERIFIED, watcher),
                NextStep.run(session.again(CommandName.STATUS), "shows what is written, and what is pinned"));
    }

    /** What was chosen; where only a person can choose, and there is one, what they say. */
    private Optional<ConnectionId> picked(Session choosing, Decision decision) {
        if (decision.outcome() != Outcome.AMBIGUOUS || !session.mayAsk()) {
            return decision.chosen().map(ConnectionEntry::id);
        }
        List<Choice> choices = decision.candidates().stream()
                .filter(each -> each.verdict() == Verdict.PASSED_OVER)
                .map(Candidate::entry)
                .map(entry -> new Choice(entry.id().value(), SetupView.line(entry)))
                .toList();
        String picked = session.doors()
                .picker()
                .pick("Which " + choosing.connector() + " connection shall the project use?", choices)
                .orElseThrow(StoppedException::new);
        return ConnectionId.parse(picked);
    }

    private String asked(SettingsPlan plan, Optional<ConnectionId> id) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice(WRITE, "write them")));
        id.ifPresent(chosen -> choices.add(new Choice(OTHER, "use another connection than " + chosen)));
        choices.add(new Choice("leave", "leave everything as it is"));
        return session.doors()
                .picker()
                .pick("Write these lines into " + plan.file() + "?", choices)
                .orElseThrow(StoppedException::new);
    }

    private void tell(SetupJson.Told told, List<NextStep> next) {
        switch (session.options().format()) {
            case JSON -> session.json(SetupJson.of(told, next));
            case ID ->
                told.change()
                        .flatMap(PinChange::current)
                        .ifPresent(id -> session.screen().line(id));
            case TABLE -> {}
        }
        if (!session.is(OutputFormat.JSON)) {
            session.goOn(next);
        }
    }
}
