package io.github.alloyconnections.contract.json;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.twins.TwinGroup;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Connections made again and again: {@code {groups:[{connector, account|null, evidence, strength, connections}]}}. */
public record TwinsJson(List<GroupJson> groups) {

    /** One group; {@code strength} is {@code strong} or {@code weak}. */
    public record GroupJson(
            String connector,
            @Nullable AccountJson account,
            String evidence,
            String strength,
            List<ConnectionJson> connections) {

        static GroupJson of(TwinGroup group) {
            return new GroupJson(
                    group.connector().value(),
                    group.account().map(AccountJson::of).orElse(null),
                    group.evidence(),
                    group.strength().name().toLowerCase(Locale.ROOT),
                    group.connections().stream().map(ConnectionJson::of).toList());
        }
    }

    /** Whom connections act as at the provider: {@code {id, name|null}}. */
    public record AccountJson(String id, @Nullable String name) {

        static AccountJson of(Account account) {
            return new AccountJson(account.id(), account.name().orElse(null));
        }
    }

    /** The published form of groups. */
    public static TwinsJson of(List<TwinGroup> groups) {
        return new TwinsJson(groups.stream().map(GroupJson::of).toList());
    }
}
