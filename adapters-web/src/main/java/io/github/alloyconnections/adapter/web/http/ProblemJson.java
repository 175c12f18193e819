package io.github.alloyconnections.adapter.web.http;

import io.github.alloyconnections.contract.json.NextStepJson;
import io.github.alloyconnections.domain.failure.Failure;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;

/**
 * A failure as RFC 9457 puts it: {@code {type, title, status, detail, code, next, success, error}}; {@code success} is
 * always false and {@code error} the detail again, for callers who were written for the demo.
 */
record ProblemJson(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<NextStepJson> next,
        boolean success,
        String error) {

    static ProblemJson of(Failure failure, int status) {
        return new ProblemJson(
                "about:blank",
                HttpStatus.getMessage(status),
                status,
                failure.message(),
                failure.code().name(),
                failure.next().stream().map(NextStepJson::of).toList(),
                false,
                failure.message());
    }
}
