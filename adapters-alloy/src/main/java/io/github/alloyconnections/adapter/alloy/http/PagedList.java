package io.github.alloyconnections.adapter.alloy.http;

import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.adapter.alloy.wire.RowPage;
import io.github.alloyconnections.adapter.alloy.wire.UrlText;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Follows a list from page to page; most lists have one. */
public final class PagedList {

    private static final int MOST_PAGES = 1_000;
    private static final int MOST_ROWS = 1_000_000;

    private PagedList() {}

    /** Asks for one page. */
    @FunctionalInterface
    public interface Source<T> {
        RowPage<T> page(AlloyApi api, @Nullable String offset, @Nullable String cursor);
    }

    /** Every row with an id of its own once; ends when there is no more, or when a page brings nothing new. */
    public static <T, K> RowPage<T> all(AlloyCalls calls, CallSpec call, Source<T> source, Function<T, K> id) {
        List<T> rows = new ArrayList<>();
        Set<K> known = new HashSet<>();
        int skipped = 0;
        int seen = 0;
        RowPage.Next from = RowPage.Next.none();
        for (int pages = 0; pages < MOST_PAGES && rows.size() <= MOST_ROWS; pages++) {
            RowPage<T> page = page(calls, call, source, from);
            int before = rows.size();
            page.rows().stream().filter(row -> known.add(id.apply(row))).forEach(rows::add);
            skipped += page.skipped();
            seen += page.rows().size() + page.skipped();
            if (rows.size() == before || !page.next().goesOn()) {
                return new RowPage<>(rows, skipped, RowPage.Next.none());
            }
            from = page.next().orOffset(seen);
        }
        throw AlloyFailure.lasting(Kind.UNREADABLE, "the list does not end");
    }

    private static <T> RowPage<T> page(AlloyCalls calls, CallSpec call, Source<T> source, RowPage.Next from) {
        return calls.ask(
                call,
                api -> source.page(
                        api,
                        from.offset().map(UrlText::of).orElse(null),
                        from.cursor().map(UrlText::of).orElse(null)));
    }
}
