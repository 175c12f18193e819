package io.github.alloyconnections.contract.recording;

import io.github.alloyconnections.contract.recording.RecordedAnswers.AccountJson;
import io.github.alloyconnections.contract.recording.RecordedAnswers.FailureJson;
import io.github.alloyconnections.contract.recording.RecordedAnswers.ListingJson;
import io.github.alloyconnections.contract.recording.RecordedAnswers.RowJson;
import io.github.alloyconnections.contract.recording.RecordedAnswers.WhoseJson;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.CreationTime;
import io.github.alloyconnections.domain.connection.IdentityOutcome;
import io.github.alloyconnections.domain.connection.KnownAccount;
import io.github.alloyconnections.domain.connection.KnownUser;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.connection.UserListing;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.naming.Alias;
import io.github.alloyconnections.domain.naming.Marks;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.recording.DecisionRecording;
import io.github.alloyconnections.domain.recording.DecisionRecording.Answers;
import io.github.alloyconnections.domain.recording.DecisionRecording.Identified;
import io.github.alloyconnections.domain.recording.DecisionRecording.Listed;
import io.github.alloyconnections.domain.recording.DecisionRecording.Probed;
import io.github.alloyconnections.domain.recording.DecisionRecording.Project;
import io.github.alloyconnections.domain.recording.DecisionRecording.Question;
import io.github.alloyconnections.domain.recording.DecisionRecording.Times;
import io.github.alloyconnections.domain.recording.DecisionRecording.Trial;
import io.github.alloyconnections.domain.recording.Heard;
import io.github.alloyconnections.domain.selection.Retirement;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Makes a recording of what a file says; whatever does not fit is an illegal argument. */
final class RecordingReader {

    private static final String BY_ID = "id:";

    /** Stands for whatever was written in place of an id. */
    private static final String NO_ID = "not an id";

    private RecordingReader() {}

    static DecisionRecording recording(RecordingJson json) {
        return new DecisionRecording(
                question(there(json.question())),
                project(there(json.project())),
                answers(there(json.answers())),
                times(there(json.times())));
    }

    private static Question question(RecordingJson.QuestionJson json) {
        return new Question(
                new ConnectorId(there(json.connector())),
                policy(there(json.policy())),
                Optional.ofNullable(json.account()),
                owner(json.owner()),
                new ProbeBudget(
                        json.budget().candidates(),
                        Duration.parse(json.budget().time()),
                        json.budget().parallel()));
    }

    private static SelectionPolicy policy(String label) {
        return label.startsWith(BY_ID)
                ? new SelectionPolicy.ById(id(label.substring(BY_ID.length())))
                : SelectionPolicy.parse(label)
                        .orElseThrow(() -> new IllegalArgumentException("there is no such policy"));
    }

    private static Project project(RecordingJson.ProjectJson json) {
        Map<ConnectionId, String> guarded = new HashMap<>();
        json.guarded().forEach((id, place) -> guarded.put(id(id), there(place)));
        return new Project(
                Optional.ofNullable(json.pin()).map(RecordingReader::pin),
                json.retired().stream()
                        .map(each -> new Retirement(id(each.id()), Instant.parse(each.until())))
                        .toList(),
                new Marks(
                        json.aliases().stream()
                                .map(each -> new Alias(there(each.name()), id(each.id())))
                                .toList(),
                        guarded,
                        List.of()),
                json.accounts().stream()
                        .map(each ->
                                new KnownAccount(id(each.id()), time(each.renewed()), account(there(each.account()))))
                        .toList());
    }

    private static Pin pin(RecordingJson.PinJson json) {
        return new Pin(
                there(json.variable()),
                Optional.ofNullable(json.id()).map(it -> id(it).value()).orElse(NO_ID),
                there(json.origin()),
                Optional.ofNullable(json.owner()).map(RecordingReader::owner));
    }

    private static Answers answers(RecordedAnswers json) {
        return new Answers(
                json.lists().stream()
                        .map(each -> new Listed(
                                owner(each.owner()),
                                Optional.ofNullable(each.judgedAs()).map(RecordingReader::owner),
                                heard(
                                        Optional.ofNullable(each.listing())
                                                .map(listing -> listing(listing, owner(each.owner()))),
                                        each.failure())))
                        .toList(),
                json.probes().stream()
                        .map(each -> new Probed(
                                id(each.id()),
                                owner(each.owner()),
                                Optional.ofNullable(each.action()).map(ActionId::new),
                                Optional.ofNullable(each.judgedAs()).map(RecordingReader::owner),
                                heard(
                                        Optional.ofNullable(each.outcome()).map(RecordingReader::outcome),
                                        each.failure())))
                        .toList(),
                json.identities().stream()
                        .map(each -> new Identified(
                                id(each.id()), owner(each.owner()), heard(identity(each), each.failure())))
                        .toList(),
                json.users().stream()
                        .map(each -> heard(users(each), each.failure()))
                        .toList(),
                json.catalogues().stream()
                        .map(each -> heard(Optional.ofNullable(each.connectors()), each.failure()))
                        .toList());
    }

    private static Listing listing(ListingJson json, Owner owner) {
        return new Listing(
                json.connections().stream().map(row -> row(row, owner)).toList(),
                json.skipped(),
                json.untold(),
                json.notes());
    }

    private static Connection row(RowJson json, Owner owner) {
        return new Connection(
                id(json.id()),
                Optional.ofNullable(json.name()),
                Optional.ofNullable(json.connector()).map(ConnectorId::new),
                Optional.ofNullable(json.type()),
                new CreationTime(Instant.parse(json.createdAt()), CreationTime.Source.valueOf(json.createdAtSource())),
                time(json.updatedAt()),
                Optional.ofNullable(json.owner()).map(RecordingReader::owner).orElse(owner));
    }

    private static ProbeOutcome outcome(RecordedAnswers.OutcomeJson json) {
        String call = there(json.call());
        return switch (OutcomeKind.valueOf(json.kind())) {
            case ANSWERED ->
                new ProbeOutcome.Answered(
                        call,
                        Optional.ofNullable(json.count()).map(OptionalInt::of).orElseGet(OptionalInt::empty),
                        Optional.ofNullable(json.message()));
            case PROVIDER_ERROR -> new ProbeOutcome.ProviderError(call, there(json.code()), there(json.message()));
            case ACCESS_DENIED -> new ProbeOutcome.AccessDenied(call, there(json.status()), there(json.message()));
            case CREDENTIAL_NOT_FOUND -> new ProbeOutcome.CredentialNotFound(call, there(json.message()));
            case NOT_PROBEABLE -> new ProbeOutcome.NotProbeable(call, there(json.message()));
            case INCONCLUSIVE ->
                new ProbeOutcome.Inconclusive(
                        call,
                        ProbeOutcome.Cause.valueOf(there(json.cause())),
                        there(json.message()),
                        Optional.ofNullable(json.retryAfter()).map(Duration::parse));
        };
    }

    private static Optional<IdentityOutcome> identity(RecordedAnswers.IdentityJson json) {
        Optional<IdentityOutcome> told = Optional.ofNullable(json.account())
                .map(RecordingReader::account)
                .map(IdentityOutcome.Told::new);
        return told.or(() -> Optional.ofNullable(json.untold())
                .map(why -> new IdentityOutcome.Untold(why, Boolean.TRUE.equals(json.lasting()))));
    }

    private static Account account(AccountJson json) {
        return new Account(there(json.id()), Optional.ofNullable(json.name()), Optional.ofNullable(json.place()));
    }

    private static Optional<UserListing> users(RecordedAnswers.UsersJson json) {
        return Optional.ofNullable(json.users())
                .map(users -> new UserListing(
                        users.stream()
                                .map(user ->
                                        new KnownUser(new UserId(there(user.id())), Optional.ofNullable(user.name())))
                                .toList(),
                        Boolean.TRUE.equals(json.complete())));
    }

    private static Times times(RecordingJson.TimesJson json) {
        return new Times(
                Instant.parse(json.begun()),
                json.trials().stream()
                        .map(each -> new Trial(
                                id(each.id()),
                                owner(each.owner()),
                                Duration.parse(each.took()),
                                Instant.parse(each.at())))
                        .toList(),
                json.decided().stream().map(Instant::parse).toList(),
                json.ranOut());
    }

    private static <T> Heard<T> heard(Optional<T> answer, @Nullable FailureJson failure) {
        return new Heard<>(
                answer,
                Optional.ofNullable(failure)
                        .map(it -> new Heard.Failed(
                                Kind.valueOf(it.kind()),
                                there(it.message()),
                                Optional.ofNullable(it.retryAfter()).map(Duration::parse))));
    }

    private static Owner owner(WhoseJson json) {
        return Optional.ofNullable(there(json).user())
                .map(user -> Owner.of(new UserId(user)))
                .orElseGet(Owner::key);
    }

    private static ConnectionId id(String text) {
        return ConnectionId.parse(there(text))
                .orElseThrow(() -> new IllegalArgumentException("there is an id that is none"));
    }

    private static Optional<Instant> time(@Nullable String text) {
        return Optional.ofNullable(text).map(Instant::parse);
    }

    private static <T> T there(@Nullable T value) {
        return Optional.ofNullable(value).orElseThrow(() -> new IllegalArgumentException("something is missing"));
    }
}
