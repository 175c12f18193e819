package io.github.alloyconnections.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.usage.Rewriting.FileChange;
import io.github.alloyconnections.domain.usage.Rewriting.Left;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Places that hold ids, and what putting another there changes. */
class UsageReportTest {

    @Test
    void a_project_without_files_uses_nothing() {
        assertThat(UsageReport.none()).isEqualTo(new UsageReport(List.of(), 0, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new UsageReport(List.of(), -1, Optional.empty()));
    }

    @Test
    void the_places_of_one_id_are_its_own() {
        Usage one = new Usage(Seed.id(1), false, "a.ts", OptionalInt.of(3));
        Usage other = new Usage(Seed.id(2), false, "b.ts", OptionalInt.of(4));
        UsageReport report = new UsageReport(List.of(one, other), 2, Optional.empty());

        assertThat(report.of(Seed.id(2))).containsExactly(other);
        assertThat(report.without("b.ts").usages()).containsExactly(one);
    }

    @Test
    void the_lines_of_all_files_are_counted() {
        Rewriting rewriting = new Rewriting(
                List.of(new FileChange("a.ts", 2, "-"), new FileChange("b.ts", 1, "-")), List.of(), Optional.empty());

        assertThat(rewriting.places()).isEqualTo(3);
        assertThat(rewriting.leaving(List.of(new Left("c.ts:1", "why")), Optional.of("too large")))
                .returns(3, Rewriting::places)
                .returns(Optional.of("too large"), Rewriting::gap);
    }
}
