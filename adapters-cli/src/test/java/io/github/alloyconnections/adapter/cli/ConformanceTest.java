package io.github.alloyconnections.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.diagnosis.ConformanceReport;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport.Compared;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport.Result;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConformanceTest {

    private final CommandLineRun line = new CommandLineRun();

    @Test
    void the_report_names_what_differs() {
        line.project.conformance = new ConformanceReport(List.of(
                call("GET /connectors", Result.AS_ASSUMED),
                new Compared(
                        "GET /users",
                        OptionalInt.of(200),
                        Result.DIFFERS,
                        List.of("data[].email: string"),
                        List.of("data[].userId"),
                        List.of(),
                        Optional.empty())));

        assertThat(line.run("doctor", "--conformance")).isEqualTo(1);
        assertThat(line.out()).isEqualTo("""
                RESULT      STATUS  CALL
                as assumed  200     GET /connectors
                differs     200     GET /users

                GET /users
                  missing  data[].userId
                  unknown  data[].email: string

                Names and types of fields only, no values: this can be pasted into an issue.
                """);
    }

    @ParameterizedTest
    @CsvSource({"AS_ASSUMED, 0", "DIFFERS, 1", "NOT_ASKED, 75"})
    void the_exit_code_says_how_it_went(Result result, int code) {
        line.project.conformance = new ConformanceReport(List.of(call("GET /connectors", result)));

        assertThat(line.run("doctor", "--conformance", "-o", "json")).isEqualTo(code);
        assertThat(line.out())
                .contains("\"result\" : \""
                        + result.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    }

    private static Compared call(String call, Result result) {
        return new Compared(call, OptionalInt.of(200), result, List.of(), List.of(), List.of(), Optional.empty());
    }
}
