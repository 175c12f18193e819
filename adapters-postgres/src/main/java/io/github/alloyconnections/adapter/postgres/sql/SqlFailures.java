package io.github.alloyconnections.adapter.postgres.sql;

import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import io.github.alloyconnections.domain.settings.DatabaseAddress;
import io.github.alloyconnections.domain.step.NextStep;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the database refuses, in the core's words: never a value of a statement, which could be anybody's. */
public final class SqlFailures {

    private static final String PLACE = "the database";

    /** The classes of what is no better when it is asked again: who one is, what there is, what was asked. */
    private static final Set<String> LASTING = Set.of("0A", "22", "23", "26", "28", "3D", "3F", "42", "XX");

    private SqlFailures() {}

    /** The failure that tells of this; not with what was thrown, of which some tells the address with its password. */
    public static ProjectFileException of(Throwable thrown) {
        return of(thrown, PLACE);
    }

    /**
     * The same, for whoever starts a service and may have mistyped where it is; callers of a running one are not told where
     * it keeps its state.
     */
    static ProjectFileException of(Throwable thrown, DatabaseAddress address) {
        return of(thrown, PLACE + " at " + address.place());
    }

    private static ProjectFileException of(Throwable thrown, String place) {
        SQLException refusal = refusal(thrown).orElseGet(() -> new SQLException("it cannot be reached"));
        return new ProjectFileException(
                kind(state(refusal)),
                PLACE,
                "Tried to ask " + place + " but failed because: " + why(refusal),
                Optional.of(NextStep.other("pg_isready", "shows whether PostgreSQL answers, and where")));
    }

    /**
     * The failure of who brings up the tables: the database's own, or that they are not what this program can work with, as
     * who makes them says; that is better of no second try.
     */
    static ProjectFileException ofTables(Exception thrown, DatabaseAddress address, NextStep step) {
        return refusal(thrown)
                .map(refusal -> of(refusal, address))
                .orElseGet(() -> new ProjectFileException(
                        Kind.UNREADABLE,
                        PLACE,
                        "Tried to bring up the tables of " + PLACE + " at " + address.place() + " but failed because: "
                                + firstLines(String.valueOf(thrown.getMessage())),
                        Optional.of(step)));
    }

    private static String firstLines(String said) {
        return said.lines().filter(line -> !line.isBlank()).limit(2).collect(Collectors.joining("; "));
    }

    /** PostgreSQL's own words before those of whoever passed them on. */
    private static Optional<SQLException> refusal(Throwable thrown) {
        Optional<SQLException> refusal = Optional.empty();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof PSQLException own) {
                return Optional.of(own);
            } else if (t instanceof SQLException other && refusal.isEmpty()) {
                refusal = Optional.of(other);
            }
        }
        return refusal;
    }

    private static String state(SQLException refusal) {
        return Optional.ofNullable(refusal.getSQLState()).orElse("");
    }

    /** Of the classes that PostgreSQL's manual lists in its appendix A. */
    private static Kind kind(String state) {
        return switch (state) {
            case "42501", "25006", "53100" -> Kind.NOT_WRITABLE;
            case "40001", "40P01", "55P03" -> Kind.BUSY;
            default -> LASTING.contains(state.substring(0, Math.min(2, state.length()))) ? Kind.UNREADABLE : Kind.AWAY;
        };
    }

    private static String why(SQLException refusal) {
        if (refusal instanceof PSQLException answered) {
            return Optional.ofNullable(answered.getServerErrorMessage())
                    .map(ServerErrorMessage::getMessage)
                    .map(said -> "it says \"" + said + "\" (" + state(refusal) + ")")
                    .orElse("it cannot be reached, or has gone away");
        }
        return "it cannot be reached, or all connections to it are in use";
    }
}
