package io.github.alloyconnections.domain.twins;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFamilyTest {

    @ParameterizedTest
    @CsvSource({
        "Team (2), Team",
        "Team (11), Team",
        "Team, Team",
        "Team (x), Team (x)",
        "Team (), Team ()",
        "Team (1) (2), Team (1)",
        "Team (2) wiki, Team (2) wiki",
        "Team(2), Team(2)"
    })
    void only_a_number_in_brackets_at_its_end_is_no_part_of_a_name(String name, String base) {
        assertThat(family(name).map(NameFamily::name)).contains(base);
    }

    @Test
    void a_number_alone_is_a_name() {
        assertThat(family(" (2)").map(NameFamily::name)).contains(" (2)");
    }

    @Test
    void a_blank_name_joins_nobody() {
        assertThat(family("  ")).isEmpty();
        assertThat(family("")).isEmpty();
        assertThat(NameFamily.of(AConnection.of(Seed.id(1)).build())).isEmpty();
    }

    private static Optional<NameFamily> family(String name) {
        return NameFamily.of(AConnection.of(Seed.id(1)).named(name).build());
    }
}
