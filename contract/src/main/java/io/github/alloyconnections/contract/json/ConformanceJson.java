package io.github.alloyconnections.contract.json;

import io.github.alloyconnections.domain.diagnosis.ConformanceReport;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport.Compared;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport.Result;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How Alloy's answers compare with what is assumed: {@code {calls:[{call, status|null, result, unknown, missing, types,
 * trouble|null}], differs, notAsked}}, where result is {@code as assumed}, {@code differs} or {@code not asked}.
 */
public record ConformanceJson(List<CallJson> calls, int differs, int notAsked) {

    /** One call. */
    public record CallJson(
            String call,
            @Nullable Integer status,
            String result,
            List<String> unknown,
            List<String> missing,
            List<String> types,
            @Nullable String trouble) {

        static CallJson of(Compared call) {
            return new CallJson(
                    call.call(),
                    call.status().isPresent() ? call.status().getAsInt() : null,
                    words(call.result()),
                    call.unknown(),
                    call.missing(),
                    call.types(),
                    call.trouble().orElse(null));
        }
    }

    /** The published word of a result. */
    public static String words(Result result) {
        return result.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The published form of a report. */
    public static ConformanceJson of(ConformanceReport report) {
        return new ConformanceJson(
                report.calls().stream().map(CallJson::of).toList(),
                report.count(Result.DIFFERS),
                report.count(Result.NOT_ASKED));
    }
}
