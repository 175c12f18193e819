package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.adapter.alloy.http.Pacing;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListPagingTest extends AlloyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'hasMore':true,'nextOffset':2 | offset=2",
                "'nextOffset':'2' | offset=2",
                "'nextCursor':'a/b=%41' | cursor=a%2Fb%3D%2541",
                "'hasMore':true,'nextCursor':'c','nextOffset':null | cursor=c",
                "'hasMore':true | offset=2"
            })
    void the_next_page_is_asked_for(String pagination, String query) {
        alloy.on(USER_LIST, page(0, 2, pagination)).on(USER_LIST + "?" + query, page(2, 2, "'hasMore':false"));

        assertThat(ids()).containsExactly(id(0), id(1), id(2), id(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'hasMore':false,'nextOffset':2",
                "'hasMore':false,'nextCursor':'c'",
                "'nextOffset':null",
                "'nextCursor':''",
                "'hasMore':'yes'",
                "'other':{'hasMore':true}"
            })
    void there_is_no_next_page_unless_it_is_announced(String pagination) {
        alloy.on(USER_LIST, page(0, 2, pagination));

        assertThat(ids()).containsExactly(id(0), id(1));
        assertThat(alloy.asked()).hasSize(1);
    }

    @Test
    void a_page_without_a_new_id_is_the_last() {
        alloy.on(USER_LIST, page(0, 2, "'hasMore':true,'nextOffset':0"))
                .on(USER_LIST + "?offset=0", page(0, 2, "'hasMore':true,'nextOffset':0"));

        assertThat(ids()).containsExactly(id(0), id(1));
        assertThat(alloy.asked()).hasSize(2);
    }

    @Test
    void a_page_may_hold_ids_that_are_known_already() {
        alloy.on(USER_LIST, page(0, 2, "'nextOffset':1")).on(USER_LIST + "?offset=1", page(1, 2, "'hasMore':false"));

        assertThat(ids()).containsExactly(id(0), id(1), id(2));
    }

    @Test
    void a_list_that_never_ends_is_a_failure() {
        StubAlloy.Answer[] pages = IntStream.range(0, 1_100)
                .mapToObj(at -> StubAlloy.json(200, page(at, 1, "'hasMore':true,'nextCursor':'same'")))
                .toArray(StubAlloy.Answer[]::new);
        alloy.on(USER_LIST, page(5_000, 1, "'nextCursor':'same'")).on(USER_LIST + "?cursor=same", pages);
        Pacing unlimited = new Pacing(
                3, quick().firstPause(), quick().noNewTryAfter(), quick().patience(), quick().calm(), 1_000_000, 4);

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() ->
                        adapters(settings(alloy.url()), unlimited).directory().listAll(USER))
                .withMessageEndingWith("the list does not end")
                .returns(Kind.UNREADABLE, RemoteServiceException::kind);
        assertThat(alloy.asked()).hasSize(1_000);
    }

    private List<ConnectionId> ids() {
        return adapters().directory().listAll(USER).connections().stream()
                .map(Connection::id)
                .toList();
    }

    private static ConnectionId id(int number) {
        return new ConnectionId(String.format("69110206%016x", number));
    }

    private static String page(int from, int count, String pagination) {
        List<String> rows = IntStream.range(from, from + count)
                .mapToObj(number -> "{'id':'" + id(number) + "'}")
                .toList();
        return ("{'data':[" + String.join(",", rows) + "],'pagination':{" + pagination + "}}").replace('\'', '"');
    }
}
