package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.OwnerSteps;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Picker.Choice;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driving.ForFindingOwners.Depth;
import io.github.alloyconnections.domain.selection.OwnerEntry;
import io.github.alloyconnections.domain.selection.OwnerOverview;
import io.github.alloyconnections.domain.settings.Setting;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** As whom calls shall run: what is said already, else the one who has connections, else a person says. */
public final class OwnerOffer {

    private static final String NAME = "ALLOY_USER_ID";
    private static final String SANDBOX = "sandbox";
    private static final int MOST = 200;

    private final Session session;

    /** With the key that was tried. */
    OwnerOffer(Session session) {
        this.session = session;
    }

    /**
     * Whom it came to.
     *
     * @param line whom the project's file must name for that; empty where it need not
     * @param why how it came to that
     * @param rivals how many others it might be; then nobody has said which
     */
    record Found(Owner owner, Optional<Owner> line, String why, int rivals) {

        static Found sure(Owner owner, Optional<Owner> line, String why) {
            return new Found(owner, line, why, 0);
        }
    }

    Found find() {
        Owner now = session.settings().owner();
        Optional<Setting> said = session.settings().assumed().shown().stream()
                .filter(setting ->
                        setting.name().equals(NAME) && !setting.shown().isEmpty())
                .findFirst();
        if (session.options().text("--user").isPresent()) {
            boolean same = !isSimulated() && OwnerSteps.unlessSaid(session).equals(now);
            return Found.sure(now, same ? Optional.empty() : Optional.of(now), "--user");
        } else if (said.isPresent()) {
            boolean elsewhere = said.get().origin().equals(SANDBOX);
            return Found.sure(
                    now,
                    elsewhere ? Optional.of(now) : Optional.empty(),
                    TerminalText.line("from " + said.get().origin()));
        }
        return among(now);
    }

    private boolean isSimulated() {
        return session.options().text("--sandbox").isPresent();
    }

    private Found among(Owner now) {
        OwnerOverview overview;
        try {
            overview = session.watched(
                    watcher -> session.core().owners().owners(session.connector(), Depth.COUNTS, OptionalInt.empty()));
        } catch (RemoteServiceException e) {
            if (e.kind() == Kind.KEY_REFUSED || e.kind() == Kind.INTERRUPTED) {
                throw e;
            }
            session.messages()
                    .note("the key's users could not be listed: " + TerminalText.line(String.valueOf(e.getMessage())));
            return Found.sure(now, Optional.empty(), "no user was named");
        }
        overview.notes().forEach(session.messages()::note);
        List<OwnerEntry> having = overview.entries().stream()
                .filter(entry -> entry.connections().orElse(0) > 0)
                .toList();
        boolean all = overview.complete()
                && overview.unasked() == 0
                && overview.entries().stream()
                        .allMatch(entry -> entry.connections().isPresent());
        if (having.size() == 1 && all) {
            return taken(having.get(0), now, "nobody else has a " + session.connector() + " connection");
        } else if (session.mayAsk() && overview.entries().size() > 1) {
            return taken(asked(having, overview), now, "chosen");
        } else if (having.size() > 1) {
            return new Found(now, Optional.empty(), "nobody said which of them", having.size());
        }
        return having.isEmpty()
                ? Found.sure(now, Optional.empty(), "no user was named")
                : taken(having.get(0), now, "nobody else is known to have a " + session.connector() + " connection");
    }

    private static Found taken(OwnerEntry entry, Owner now, String why) {
        return Found.sure(
                entry.owner(),
                entry.owner().equals(now) ? Optional.empty() : Optional.of(entry.owner()),
                why + entry.name().map(name -> "; " + TerminalText.line(name)).orElse(""));
    }

    /** Those who have something come first. */
    private OwnerEntry asked(List<OwnerEntry> having, OwnerOverview overview) {
        List<OwnerEntry> offered = Stream.concat(
                        having.stream(), overview.entries().stream().filter(entry -> !having.contains(entry)))
                .limit(MOST)
                .toList();
        List<Choice> choices = offered.stream()
                .map(entry -> new Choice(key(entry.owner()), line(entry)))
                .toList();
        String picked = session.doors()
                .picker()
                .pick("Whose " + session.connector() + " connections shall the project use?", choices)
                .orElseThrow(KeyTrial.StoppedException::new);
        return offered.stream()
                .filter(entry -> key(entry.owner()).equals(picked))
                .findFirst()
                .orElseThrow(KeyTrial.StoppedException::new);
    }

    private static String key(Owner owner) {
        return owner.match(UserId::value, () -> "the key's own");
    }

    private static String line(OwnerEntry entry) {
        String count = entry.connections().isPresent()
                ? entry.connections().getAsInt() + " connections"
                : "connections not counted";
        String name = entry.name()
                .map(text -> TerminalText.fit(TerminalText.line(text), 32, "…") + ", ")
                .orElse("");
        return TerminalText.line(entry.owner().toString()) + " (" + name + count + ")";
    }
}
