package io.github.alloyconnections.adapter.mcp.tool;

import io.github.alloyconnections.adapter.mcp.call.OneLine;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.util.Locale;

/** Connections in the short texts that go with answers. */
final class ToolWords {

    private ToolWords() {}

    /** The id, and what a person knows it by. */
    static String connection(ConnectionEntry entry) {
        String name = entry.connection()
                .name()
                .map(text -> " (" + OneLine.of(text) + ")")
                .orElse("");
        String account = entry.account()
                .map(Account::label)
                .map(label -> ", connected to " + OneLine.of(label))
                .orElse("");
        return entry.id() + name + account;
    }

    /** What a probe showed of it. */
    static String health(ConnectionEntry entry) {
        return entry.health().map(ToolWords::health).orElse("not tried");
    }

    private static String health(Health health) {
        String state = health.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return state + ", " + OneLine.of(health.reason().orElse(health.proof()));
    }

    static String count(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
