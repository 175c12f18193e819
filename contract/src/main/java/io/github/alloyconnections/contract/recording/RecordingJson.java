package io.github.alloyconnections.contract.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.github.alloyconnections.contract.recording.RecordedAnswers.AccountJson;
import io.github.alloyconnections.contract.recording.RecordedAnswers.WhoseJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file: {@code {format, version, question, project, answers, times}}. */
record RecordingJson(
        String format,
        int version,
        QuestionJson question,
        ProjectJson project,
        RecordedAnswers answers,
        TimesJson times) {

    /** What is written into every file, to tell it from others. */
    static final String FORMAT = "alloy-connections decision";

    /** What is read and written. */
    static final int VERSION = 1;

    @JsonInclude(Include.NON_NULL)
    record QuestionJson(
            String connector, String policy, @Nullable String account, WhoseJson owner, BudgetJson budget) {}

    record BudgetJson(int candidates, String time, int parallel) {}

    @JsonInclude(Include.NON_NULL)
    record ProjectJson(
            @Nullable PinJson pin,
            List<RetiredJson> retired,
            List<AliasJson> aliases,
            Map<String, String> guarded,
            List<KnownJson> accounts) {}

    /** {@code id} is null where what is written there is none; it is left out then, for it might be anything. */
    @JsonInclude(Include.NON_NULL)
    record PinJson(
            String variable,
            @Nullable String id,
            String origin,
            @Nullable WhoseJson owner) {}

    record RetiredJson(String id, String until) {}

    record AliasJson(String name, String id) {}

    @JsonInclude(Include.NON_NULL)
    record KnownJson(String id, @Nullable String renewed, AccountJson account) {}

    record TimesJson(String begun, List<TrialJson> trials, List<String> decided, boolean ranOut) {}

    record TrialJson(String id, WhoseJson owner, String took, String at) {}
}
