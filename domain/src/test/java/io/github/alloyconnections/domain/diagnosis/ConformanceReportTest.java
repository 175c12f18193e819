package io.github.alloyconnections.domain.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.diagnosis.ConformanceReport.Compared;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport.Result;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ConformanceReportTest {

    @Test
    void calls_are_counted_by_how_they_went() {
        ConformanceReport report =
                new ConformanceReport(List.of(call(Result.AS_ASSUMED), call(Result.AS_ASSUMED), call(Result.DIFFERS)));

        assertThat(report.count(Result.AS_ASSUMED)).isEqualTo(2);
        assertThat(report.count(Result.DIFFERS)).isEqualTo(1);
        assertThat(report.count(Result.NOT_ASKED)).isZero();
    }

    private static Compared call(Result result) {
        return new Compared(
                "GET /connectors", OptionalInt.of(200), result, List.of(), List.of(), List.of(), Optional.empty());
    }
}
