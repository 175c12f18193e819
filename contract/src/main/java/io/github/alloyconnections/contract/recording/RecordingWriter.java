package io.github.alloyconnections.contract.recording;

import io.github.alloyconnections.contract.recording.RecordedAnswers.AccountJson;
import io.github.alloyconnections.contract.recording.RecordedAnswers.CatalogueJson;
import io.github.alloyconnections.contract.recording.RecordedAnswers.FailureJson;
import io.github.alloyconnections.contract.recording.RecordedAnswers.IdentityJson;
import io.github.alloyconnections.contract.recording.RecordedAnswers.ListJson;
import io.github.alloyconnections.contract.recording.RecordedAnswers.ListingJson;
import io.github.alloyconnections.contract.recording.RecordedAnswers.ProbeJson;
import io.github.alloyconnections.contract.recording.RecordedAnswers.RowJson;
import io.github.alloyconnections.contract.recording.RecordedAnswers.UserJson;
import io.github.alloyconnections.contract.recording.RecordedAnswers.UsersJson;
import io.github.alloyconnections.contract.recording.RecordedAnswers.WhoseJson;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.IdentityOutcome;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.connection.UserListing;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.recording.DecisionRecording;
import io.github.alloyconnections.domain.recording.DecisionRecording.Answers;
import io.github.alloyconnections.domain.recording.DecisionRecording.Identified;
import io.github.alloyconnections.domain.recording.DecisionRecording.Listed;
import io.github.alloyconnections.domain.recording.DecisionRecording.Probed;
import io.github.alloyconnections.domain.recording.DecisionRecording.Project;
import io.github.alloyconnections.domain.recording.DecisionRecording.Question;
import io.github.alloyconnections.domain.recording.DecisionRecording.Times;
import io.github.alloyconnections.domain.recording.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts a recording into the form of the file. */
final class RecordingWriter {

    private RecordingWriter() {}

    static RecordingJson of(DecisionRecording recording) {
        return new RecordingJson(
                RecordingJson.FORMAT,
                RecordingJson.VERSION,
                question(recording.question()),
                project(recording.project()),
                answers(recording.answers()),
                times(recording.times()));
    }

    private static RecordingJson.QuestionJson question(Question question) {
        return new RecordingJson.QuestionJson(
                question.connector().value(),
                question.policy().label(),
                question.account().orElse(null),
                whose(question.owner()),
                new RecordingJson.BudgetJson(
                        question.budget().candidates(),
                        question.budget().time().toString(),
                        question.budget().parallel()));
    }

    private static RecordingJson.ProjectJson project(Project project) {
        Map<String, String> guarded = new TreeMap<>();
        project.marks().guarded().forEach((id, place) -> guarded.put(id.value(), place));
        return new RecordingJson.ProjectJson(
                project.pin().map(RecordingWriter::pin).orElse(null),
                project.retired().stream()
                        .map(each -> new RecordingJson.RetiredJson(
                                each.id().value(), each.until().toString()))
                        .toList(),
                project.marks().aliases().stream()
                        .map(alias -> new RecordingJson.AliasJson(
                                alias.name(), alias.id().value()))
                        .toList(),
                guarded,
                project.accounts().stream()
                        .map(known -> new RecordingJson.KnownJson(
                                known.id().value(), text(known.renewed()), account(known.account())))
                        .toList());
    }

    private static RecordingJson.PinJson pin(Pin pin) {
        return new RecordingJson.PinJson(
                pin.variable(),
                pin.id().map(ConnectionId::value).orElse(null),
                pin.origin(),
                pin.owner().map(RecordingWriter::whose).orElse(null));
    }

    private static RecordedAnswers answers(Answers answers) {
        return new RecordedAnswers(
                answers.lists().stream().map(RecordingWriter::list).toList(),
                answers.probes().stream().map(RecordingWriter::probe).toList(),
                answers.identities().stream().map(RecordingWriter::identity).toList(),
                answers.users().stream().map(RecordingWriter::users).toList(),
                answers.catalogues().stream()
                        .map(heard -> new CatalogueJson(heard.answer().orElse(null), failure(heard)))
                        .toList());
    }

    private static ListJson list(Listed listed) {
        return new ListJson(
                whose(listed.owner()),
                listed.judgedAs().map(RecordingWriter::whose).orElse(null),
                listed.heard()
                        .answer()
                        .map(listing -> listing(listing, listed.owner()))
                        .orElse(null),
                failure(listed.heard()));
    }

    private static ListingJson listing(Listing listing, Owner owner) {
        return new ListingJson(
                listing.connections().stream().map(row -> row(row, owner)).toList(),
                listing.skipped(),
                listing.untold(),
                listing.notes());
    }

    private static RowJson row(Connection row, Owner owner) {
        return new RowJson(
                row.id().value(),
                row.name().orElse(null),
                row.connector().map(ConnectorId::value).orElse(null),
                row.type().orElse(null),
                row.created().at().toString(),
                row.created().source().name(),
                text(row.updatedAt()),
                row.owner().equals(owner) ? null : whose(row.owner()));
    }

    private static ProbeJson probe(Probed probed) {
        return new ProbeJson(
                probed.id().value(),
                whose(probed.owner()),
                probed.action().map(ActionId::value).orElse(null),
                probed.judgedAs().map(RecordingWriter::whose).orElse(null),
                probed.heard()
                        .answer()
                        .map(outcome -> outcome.accept(new OutcomeWriter()))
                        .orElse(null),
                failure(probed.heard()));
    }

    private static IdentityJson identity(Identified identified) {
        Optional<IdentityOutcome> answer = identified.heard().answer();
        Optional<String> untold = answer.flatMap(it -> it.match(account -> Optional.empty(), Optional::of));
        return new IdentityJson(
                identified.id().value(),
                whose(identified.owner()),
                answer.flatMap(IdentityOutcome::known)
                        .map(RecordingWriter::account)
                        .orElse(null),
                untold.orElse(null),
                untold.isEmpty()
                        ? null
                        : answer.filter(RecordingWriter::isLasting).isPresent(),
                failure(identified.heard()));
    }

    private static boolean isLasting(IdentityOutcome answer) {
        return answer.equals(new IdentityOutcome.Untold(answer.match(account -> "", reason -> reason), true));
    }

    private static AccountJson account(Account account) {
        return new AccountJson(
                account.id(), account.name().orElse(null), account.place().orElse(null));
    }

    private static UsersJson users(Heard<UserListing> heard) {
        return new UsersJson(
                heard.answer()
                        .map(listing -> listing.users().stream()
                                .map(user -> new UserJson(
                                        user.id().value(), user.name().orElse(null)))
                                .toList())
                        .orElse(null),
                heard.answer().map(UserListing::complete).orElse(null),
                failure(heard));
    }

    private static RecordingJson.TimesJson times(Times times) {
        return new RecordingJson.TimesJson(
                times.begun().toString(),
                times.trials().stream()
                        .map(trial -> new RecordingJson.TrialJson(
                                trial.id().value(),
                                whose(trial.owner()),
                                trial.took().toString(),
                                trial.at().toString()))
                        .toList(),
                times.decided().stream().map(Instant::toString).toList(),
                times.ranOut());
    }

    private static WhoseJson whose(Owner owner) {
        return new WhoseJson(owner.match(UserId::value, () -> null));
    }

    private static @Nullable FailureJson failure(Heard<?> heard) {
        return heard.failure()
                .map(failed -> new FailureJson(
                        failed.kind().name(),
                        failed.message(),
                        failed.retryAfter().map(Duration::toString).orElse(null)))
                .orElse(null);
    }

    private static @Nullable String text(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(null);
    }
}
