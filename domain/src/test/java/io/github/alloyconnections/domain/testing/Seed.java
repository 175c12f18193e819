package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** The eleven Notion connections of one user that this project began with; number 1 is the oldest, 11 the newest. */
public final class Seed {

    public static final ConnectorId NOTION = new ConnectorId("notion");
    public static final ConnectorId SLACK = new ConnectorId("slack");
    public static final Owner USER = Owner.of(new UserId("690f5c1ed6d6670fb1740e5a"));
    public static final Owner KEY = Owner.key();

    /** The user's, working, and in no list. */
    public static final ConnectionId UNLISTED = new ConnectionId("690fd1a2d6d6670fb1742b11");

    /** Nobody's. */
    public static final ConnectionId UNHEARD_OF = new ConnectionId("5f0000000000000000000001");

    /** A moment after all of them were made. */
    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static final List<String> IDS = List.of(
            "6910029dd6d6670fb1742f05",
            "691003ad37951a87de6d6287",
            "691003dd4d2bcbfd4ce7029a",
            "6910046b84475f4afc75d28c",
            "691006353654055fe96eeebd",
            "69100648348d92ef2c51fc97",
            "6910076f4d2bcbfd4ce7032a",
            "69100865345135a943ba12a7",
            "691008a937951a87de6d633e",
            "691100acd6d6670fb1745176",
            "69110206d6d6670fb17451f8");

    private Seed() {}

    /** The id of one of the eleven. */
    public static ConnectionId id(int number) {
        return new ConnectionId(IDS.get(number - 1));
    }

    /** One of the eleven. */
    public static Connection connection(int number) {
        String suffix = number == 1 ? "" : " (" + number + ")";
        return AConnection.of(id(number))
                .named("Eddie Fu's Notion" + suffix)
                .updatedAt(id(number).createdAt())
                .build();
    }

    /** All eleven, oldest first. */
    public static List<Connection> all() {
        return IntStream.rangeClosed(1, IDS.size()).mapToObj(Seed::connection).toList();
    }

    /** So many others, a second apart, oldest first. */
    public static List<Connection> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> AConnection.of(numbered(number)).build())
                .toList();
    }

    /** The id of one of {@link #many}, counted from 0, the oldest. */
    public static ConnectionId numbered(int number) {
        HexFormat hex = HexFormat.of();
        return new ConnectionId(hex.toHexDigits(0x68000000 + number) + hex.toHexDigits((long) number));
    }
}
