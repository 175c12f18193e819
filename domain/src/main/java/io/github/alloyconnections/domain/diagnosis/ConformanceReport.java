package io.github.alloyconnections.domain.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How Alloy's answers compare with what is assumed of them: names and types of fields, never a value. */
public record ConformanceReport(List<Compared> calls) {

    public ConformanceReport {
        calls = List.copyOf(calls);
    }

    /** How one call went. */
    public enum Result {
        AS_ASSUMED,
        DIFFERS,
        /** Nothing was learned, and it may be another time. */
        NOT_ASKED
    }

    /**
     * One call.
     *
     * @param call with placeholders in place of ids
     * @param status of HTTP; empty if no answer came
     * @param unknown fields that are there and not assumed
     * @param missing fields that are assumed and not there
     * @param types fields of another type than assumed
     * @param trouble why there was nothing, or not much, to compare
     */
    public record Compared(
            String call,
            OptionalInt status,
            Result result,
            List<String> unknown,
            List<String> missing,
            List<String> types,
            Optional<String> trouble) {

        public Compared {
            unknown = List.copyOf(unknown);
            missing = List.copyOf(missing);
            types = List.copyOf(types);
        }
    }

    /** How many calls went like this. */
    public int count(Result result) {
        return (int) calls.stream().filter(call -> call.result() == result).count();
    }
}
