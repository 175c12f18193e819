package io.github.alloyconnections.notion.call;

import io.github.alloyconnections.contract.words.ActionFailures;
import io.github.alloyconnections.domain.action.ActionOutcome.Refused;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What Notion means by a refusal, wherever in it that is said. */
final class Refusals {

    private static final Set<String> TROUBLE = Set.of(
            "internal_server_error",
            "bad_gateway",
            "service_unavailable",
            "database_connection_unavailable",
            "gateway_timeout");

    private static final Pattern ANOTHER_KIND = Pattern.compile(
            "\\bis an? (page|block|database|data[ _]source)s?, not an? (page|block|database|data[ _]source)");

    private Refusals() {}

    static boolean isTooSoon(Refused refused) {
        return refused.code().equals("rate_limited");
    }

    /** Notion was out of order, and does not say how far it came. */
    static boolean isTrouble(Refused refused) {
        return TROUBLE.contains(refused.code());
    }

    static String trouble(Refused refused) {
        return "Tried to execute " + refused.target() + " but its outcome is unknown because: Notion answered "
                + refused.code() + ": " + refused.message();
    }

    static boolean isNotThere(Refused refused) {
        return ActionFailures.isNotShared(refused)
                || ANOTHER_KIND
                        .matcher(refused.message().toLowerCase(Locale.ROOT))
                        .find();
    }

    static boolean hasDataSources(Refused refused) {
        Optional<String> type = refused.result().at("additional_data").flatMap(data -> data.text("error_type"));
        return type.equals(Optional.of("multiple_data_sources_for_database"))
                || refused.code().equals("multiple_data_sources_for_database")
                || refused.message().toLowerCase(Locale.ROOT).contains("multiple data sources");
    }
}
