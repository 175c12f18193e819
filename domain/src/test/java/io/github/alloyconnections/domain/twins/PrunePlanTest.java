package io.github.alloyconnections.domain.twins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.twins.KeptConnection.Rule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrunePlanTest {

    private static final String OTHER = "3 rows have no id";

    @Test
    void nothing_is_both_kept_and_deleted() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> plan(List.of(kept(1)), List.of(new DoomedConnection(entry(1), Optional.empty(), "twin"))))
                .withMessage("delete must name nothing that is kept");
    }

    @Test
    void what_stays_in_the_place_of_others_is_kept() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(List.of(kept(1)), List.of(new DoomedConnection(entry(2), entry(3), "twin"))))
                .withMessage("delete must name survivors that are kept");
        assertThat(plan(List.of(kept(1)), List.of(new DoomedConnection(entry(2), entry(1), "twin")))
                        .kept(Rule.NEWEST_THAT_WORKS))
                .isEqualTo(1);
    }

    @Test
    void who_retires_need_not_fear_for_a_shared_grant() {
        assertThat(plan(List.of(), List.of()).noticesOfRetiring()).containsExactly(OTHER);
    }

    private static PrunePlan plan(List<KeptConnection> keep, List<DoomedConnection> delete) {
        return new PrunePlan(
                Seed.NOTION,
                Seed.USER,
                false,
                keep,
                delete,
                List.of(OTHER, PrunePlan.SHARED_GRANT + ": 2 of them"),
                Seed.NOW);
    }

    private static KeptConnection kept(int number) {
        return new KeptConnection(entry(number), Rule.NEWEST_THAT_WORKS, "works");
    }

    private static ConnectionEntry entry(int number) {
        return new ConnectionEntry(Seed.connection(number), false, false, true, Optional.empty());
    }

    @Test
    void nothing_goes_because_it_stays_itself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DoomedConnection(entry(1), entry(1), "twin"))
                .withMessage("survivor must be another connection");
    }
}
