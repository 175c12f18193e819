package io.github.alloyconnections.contract.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Alloy answered, each kind in the order in which it was asked. Where neither an answer nor a failure stands,
 * nothing had come when the decision was made.
 */
record RecordedAnswers(
        List<ListJson> lists,
        List<ProbeJson> probes,
        List<IdentityJson> identities,
        List<UsersJson> users,
        List<CatalogueJson> catalogues) {

    /** Whose: a user's id; null for the API key's own. */
    record WhoseJson(@Nullable String user) {}

    @JsonInclude(Include.NON_NULL)
    record FailureJson(
            String kind, String message, @Nullable String retryAfter) {}

    @JsonInclude(Include.NON_NULL)
    record ListJson(
            WhoseJson owner,
            @Nullable WhoseJson judgedAs,
            @Nullable ListingJson listing,
            @Nullable FailureJson failure) {}

    record ListingJson(List<RowJson> connections, int skipped, int untold, List<String> notes) {}

    /** {@code owner} stands only where it is another than the list's. */
    @JsonInclude(Include.NON_NULL)
    record RowJson(
            String id,
            @Nullable String name,
            @Nullable String connector,
            @Nullable String type,
            String createdAt,
            String createdAtSource,
            @Nullable String updatedAt,
            @Nullable WhoseJson owner) {}

    @JsonInclude(Include.NON_NULL)
    record ProbeJson(
            String id,
            WhoseJson owner,
            @Nullable String action,
            @Nullable WhoseJson judgedAs,
            @Nullable OutcomeJson outcome,
            @Nullable FailureJson failure) {}

    /** Which fields there are depends on the kind. */
    @JsonInclude(Include.NON_NULL)
    record OutcomeJson(
            String kind,
            String call,
            @Nullable Integer count,
            @Nullable String code,
            @Nullable Integer status,
            @Nullable String cause,
            @Nullable String message,
            @Nullable String retryAfter) {}

    @JsonInclude(Include.NON_NULL)
    record IdentityJson(
            String id,
            WhoseJson owner,
            @Nullable AccountJson account,
            @Nullable String untold,
            @Nullable Boolean lasting,
            @Nullable FailureJson failure) {}

    @JsonInclude(Include.NON_NULL)
    record AccountJson(
            String id, @Nullable String name, @Nullable String place) {}

    @JsonInclude(Include.NON_NULL)
    record UsersJson(
            @Nullable List<UserJson> users,
            @Nullable Boolean complete,
            @Nullable FailureJson failure) {}

    @JsonInclude(Include.NON_NULL)
    record UserJson(String id, @Nullable String name) {}

    /** How many connectors there were; nothing more of them matters to a decision. */
    @JsonInclude(Include.NON_NULL)
    record CatalogueJson(
            @Nullable Integer connectors, @Nullable FailureJson failure) {}
}
