package io.github.alloyconnections.adapter.cli.command.serving;

import io.github.alloyconnections.adapter.cli.part.DatabaseOption;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Expected;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.adapter.cli.view.TokenView;
import io.github.alloyconnections.contract.service.TokensJson;
import io.github.alloyconnections.contract.service.TokensJson.TokenJson;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.port.host.ForGrantingAccess;
import io.github.alloyconnections.domain.service.GrantedToken;
import io.github.alloyconnections.domain.service.NewToken;
import io.github.alloyconnections.domain.service.Page;
import io.github.alloyconnections.domain.service.Scope;
import io.github.alloyconnections.domain.service.TokenQuery;
import io.github.alloyconnections.domain.service.TokenRequest;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Access tokens of a service for many users. */
public final class TokenCommand implements Command {

    private static final String NAME = "token";
    private static final String ASKER = "command line";

    @Override
    public String summary() {
        return "makes, lists and revokes access tokens of a service for many users";
    }

    @Override
    public Map<String, Command> parts() {
        Map<String, Command> parts = new LinkedHashMap<>();
        parts.put("make", new Make());
        parts.put("list", new Listing());
        parts.put("revoke", new Revoke());
        return parts;
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        throw CommandFailure.usage(NAME, "token needs one of: make, list, revoke");
    }

    private static <T> T granting(Session session, ParseResult arguments, Function<ForGrantingAccess, T> work) {
        return session.doors().servers().granting(session.options().overrides(), DatabaseOption.of(arguments), work);
    }

    /** Makes one, whose text is told this once. */
    private static final class Make implements Command {

        private static final String SCOPE = "--scope";
        private static final String LABEL = "--name";
        private static final String DAYS = "--days";

        @Override
        public String summary() {
            return "makes a token, and prints it once; with --user it opens that user's connections for 15 minutes";
        }

        @Override
        public void describe(CommandSpec spec) {
            spec.addOption(OptionSpec.builder(SCOPE)
                    .paramLabel("<scope>")
                    .type(Scope.class)
                    .required(true)
                    .completionCandidates(
                            Stream.of(Scope.values()).map(Scope::word).toList())
                    .converters(new Expected<>("one of " + Scope.words(), Scope::parse))
                    .description("what it lets its holder do: " + Scope.words() + "; each includes those before it")
                    .build());
            spec.addOption(Flags.text("<text>", "what it is for, as lists and the audit call it", LABEL));
            spec.addOption(OptionSpec.builder(DAYS)
                    .paramLabel("<days>")
                    .type(Integer.class)
                    .converters(
                            new Expected<>("a whole number of days, 1 to " + TokenRequest.LONGEST.toDays(), Make::days))
                    .description("for how many days, 1 to " + TokenRequest.LONGEST.toDays()
                            + " (if not given: until it is revoked)")
                    .build());
            spec.addOption(DatabaseOption.spec());
        }

        private static Optional<Integer> days(String text) {
            return Flags.number(text, 3).filter(days -> days >= 1 && days <= TokenRequest.LONGEST.toDays());
        }

        @Override
        public int run(Session session, ParseResult arguments) {
            TokenRequest wanted = wanted(session, arguments);
            wanted.refusal().ifPresent(refusal -> {
                throw CommandFailure.usage(NAME, refusal);
            });
            NewToken made = granting(session, arguments, tokens -> tokens.grant(wanted, ASKER));
            switch (session.options().format()) {
                case JSON -> session.json(TokenJson.of(made));
                case ID -> session.screen().line(made.granted().id());
                case TABLE -> TokenView.made(session, made);
            }
            return ExitCode.OK.number();
        }

        private static TokenRequest wanted(Session session, ParseResult arguments) {
            Optional<UserId> user = session.options()
                    .text("--user")
                    .map(typed -> UserId.parse(typed)
                            .orElseThrow(() -> CommandFailure.usage(NAME, "--user takes the id of one user")));
            Optional<Duration> lifetime = Optional.ofNullable(arguments.<Integer>matchedOptionValue(DAYS, null))
                    .map(Duration::ofDays);
            return new TokenRequest(
                    arguments.matchedOptionValue(LABEL, "").strip(),
                    arguments.matchedOptionValue(SCOPE, Scope.READ),
                    user,
                    lifetime);
        }
    }

    /** Lists them, without their texts, which nobody knows any more. */
    private static final class Listing implements Command {

        private static final int USUAL = 100;

        @Override
        public String summary() {
            return "lists the tokens there are, the newest first";
        }

        @Override
        public void describe(CommandSpec spec) {
            spec.addOption(DatabaseOption.spec());
        }

        @Override
        public int run(Session session, ParseResult arguments) {
            Page<GrantedToken> page =
                    granting(session, arguments, tokens -> tokens.tokens(new TokenQuery(USUAL, Optional.empty())));
            switch (session.options().format()) {
                case JSON -> session.json(TokensJson.of(page));
                case ID -> page.rows().forEach(token -> session.screen().line(token.id()));
                case TABLE -> TokenView.list(session, page);
            }
            return ExitCode.OK.number();
        }
    }

    /** Ends one. */
    private static final class Revoke implements Command {

        @Override
        public String summary() {
            return "ends a token; within seconds it opens nothing on any instance";
        }

        @Override
        public void describe(CommandSpec spec) {
            spec.addPositional(Flags.word("TOKEN", "the token's id, as the list shows it", "1"));
            spec.addOption(DatabaseOption.spec());
        }

        @Override
        public int run(Session session, ParseResult arguments) {
            String id = Flags.word(arguments).orElse("");
            GrantedToken ended = granting(session, arguments, tokens -> tokens.revoke(id, ASKER))
                    .orElseThrow(() -> unknown(session));
            switch (session.options().format()) {
                case JSON -> session.json(TokenJson.of(ended));
                case ID -> session.screen().line(ended.id());
                case TABLE ->
                    session.screen()
                            .line(TerminalText.line(ended.asker()) + " is revoked: no instance takes it for"
                                    + " longer than a few seconds");
            }
            return ExitCode.OK.number();
        }

        /** What was typed may be a token's text, and is not repeated. */
        private static CommandFailure unknown(Session session) {
            return CommandFailure.of(
                    ErrorCode.UNKNOWN_TOKEN,
                    "there is no access token of this id; nothing was revoked",
                    NextStep.run(session.againOfAll(CommandName.TOKEN.with("list")), "shows those there are"));
        }
    }
}
