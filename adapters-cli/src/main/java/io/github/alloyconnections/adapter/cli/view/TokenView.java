package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.run.DisplayTimes;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Cell;
import io.github.alloyconnections.adapter.cli.terminal.Column;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.Table;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.service.GrantedToken;
import io.github.alloyconnections.domain.service.NewToken;
import io.github.alloyconnections.domain.service.Page;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.time.Instant;
import java.util.List;

/** Access tokens, for a person. */
public final class TokenView {

    private TokenView() {}

    /** The token alone on the standard output, so that it can be piped to where it is kept. */
    public static void made(Session session, NewToken made) {
        session.screen().line(made.text());
        session.screen().flush();
        GrantedToken token = made.granted();
        session.messages()
                .note(TerminalText.line(token.asker()) + ", scope "
                        + token.scope().word()
                        + token.user()
                                .map(user -> ", for " + TerminalText.line(user.value()) + " alone")
                                .orElse("")
                        + token.expiresAt()
                                .map(end -> ", until " + DisplayTimes.minute(end) + " UTC")
                                .orElse(", until it is revoked")
                        + "; it is shown this once");
        session.messages()
                .advise(List.of(
                        NextStep.run(session.againOfAll(CommandName.TOKEN.with("revoke", token.id())), "ends it")));
    }

    /** A line for each. */
    public static void list(Session session, Page<GrantedToken> page) {
        if (page.rows().isEmpty()) {
            session.messages().note("there is no access token but the server's own");
            session.messages()
                    .advise(List.of(NextStep.run(
                            session.againOfAll(CommandName.TOKEN.with("make", "--scope", "read")), "makes one")));
            return;
        }
        Instant now = session.now();
        Table.print(
                session.screen(),
                List.of(
                        Column.<GrantedToken>whole("TOKEN", token -> new Cell(token.id(), Style.STRONG)),
                        Column.<GrantedToken>whole(
                                "SCOPE", token -> Cell.of(token.scope().word())),
                        Column.<GrantedToken>cut(
                                "USER",
                                token -> Cell.of(token.user()
                                        .map(UserId::value)
                                        .map(TerminalText::line)
                                        .orElse("(all)"))),
                        Column.<GrantedToken>optional("MADE", token -> Cell.of(DisplayTimes.minute(token.madeAt()))),
                        Column.<GrantedToken>whole("STATE", token -> state(token, now)),
                        Column.<GrantedToken>cut(
                                "NAME",
                                token -> Cell.of(token.name().isEmpty() ? "-" : TerminalText.line(token.name())))),
                page.rows());
        session.screen().flush();
        if (page.next().isPresent()) {
            session.messages().note("there are more; GET /api/tokens tells all of them, page by page");
        }
    }

    private static Cell state(GrantedToken token, Instant now) {
        if (token.revokedAt().isPresent()) {
            return new Cell("revoked", Style.FAINT);
        } else if (token.isOver(now)) {
            return new Cell("expired", Style.FAINT);
        }
        return new Cell(
                token.expiresAt()
                        .map(end -> "until " + DisplayTimes.minute(end))
                        .orElse("in force"),
                Style.GOOD);
    }
}
