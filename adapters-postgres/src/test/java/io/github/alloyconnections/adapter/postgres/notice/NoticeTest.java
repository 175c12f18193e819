package io.github.alloyconnections.adapter.postgres.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.UserId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What instances tell one another, as text. */
class NoticeTest {

    @Test
    void a_notice_is_read_as_it_was_written() {
        Notice users = Notice.of("me", List.of(new UserId("ann"), new UserId("bob")));

        assertThat(Notice.parse(users.text())).isEqualTo(users);
        assertThat(Notice.parse(Notice.ofTokens("me").text())).isEqualTo(Notice.ofTokens("me"));
    }

    @Test
    void more_users_than_fit_are_all_and_what_fits_is_less_than_the_database_takes() {
        List<UserId> many = IntStream.range(0, 400)
                .mapToObj(n -> new UserId(String.format("%024d", n)))
                .toList();
        List<UserId> inAnotherScript = IntStream.range(0, 60)
                .mapToObj(n -> new UserId("用".repeat(60) + n))
                .toList();

        assertThat(Notice.of("me", many).words()).containsExactly("all");
        assertThat(Notice.of("me", inAnotherScript).words()).containsExactly("all");
        assertThat(Notice.of("me", many.subList(0, 300)).words()).hasSize(301);
        assertThat(Notice.of("me", many.subList(0, 300)).text().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(8_000);
    }
}
