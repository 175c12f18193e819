package io.github.alloyconnections.domain.usecase.choosing;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.Health.Belonging;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in one line why none was chosen. */
record NothingChosen(CandidateSet field, Selection walked, SelectionPolicy policy) {

    String why(ConnectorId connector, Owner owner) {
        int total = walked.rule().walk().size();
        return switch (policy.among()) {
            case PIN ->
                field.pin().isEmpty() ? "no pin is set" : field.malformedPin().orElseGet(() -> only("the pin"));
            case NAME -> ofName(total);
            case ID ->
                walked.healths().values().stream()
                        .findFirst()
                        .map(CandidateReasons::why)
                        .orElse("could not be tried in time");
            case ALL -> ofAll(total, connector, owner);
        };
    }

    private String ofAll(int total, ConnectorId connector, Owner owner) {
        String balance = walked.isAmbiguous()
                ? unverifiable()
                : total == 0
                        ? "there is no " + connector + " connection of " + owner
                                + field.untold()
                                        .map(rows -> " that can be told to be one; " + rows)
                                        .or(() -> field.unreadable().map(rows -> " that can be read; " + rows))
                                        .orElse("")
                        : balance(total, owner);
        long retired =
                field.entries().stream().filter(ConnectionEntry::isRetired).count();
        return balance
                + (retired == 0 ? "" : "; " + retired + " retired")
                + field.malformedPin().map(text -> "; " + text).orElse("");
    }

    private String ofName(int total) {
        if (total == 0) {
            return "no name matches " + policy.label().substring("name:".length())
                    + field.unreadable().map(rows -> "; " + rows).orElse("");
        }
        return total == 1
                ? only("the only one whose name matches")
                : total + " names match; a person must choose one by its id";
    }

    private String only(String subject) {
        return walked.healths().values().stream()
                .findFirst()
                .map(health -> CandidateReasons.judged(subject, health))
                .orElse(subject + " could not be tried in time");
    }

    private String balance(int total, Owner owner) {
        Map<HealthState, Long> count = walked.healths().values().stream()
                .collect(Collectors.groupingBy(
                        Health::state, () -> new EnumMap<>(HealthState.class), Collectors.counting()));
        boolean foreign = count.remove(HealthState.WRONG_OWNER) != null;
        count.remove(HealthState.UNKNOWN);
        return walked.healths().size() + " of " + total + " tried, none worked"
                + (foreign ? " as " + owner : "")
                + ", " + walked.unknown() + " unknown"
                + (count.isEmpty() ? "" : ": " + inWords(count))
                + others();
    }

    /** How many work for whom else. */
    private String others() {
        Map<Owner, Long> working = walked.healths().values().stream()
                .flatMap(health -> health.belongs().stream())
                .filter(whose -> whose.state().isUsable())
                .collect(Collectors.groupingBy(Belonging::owner, LinkedHashMap::new, Collectors.counting()));
        return working.entrySet().stream()
                .map(each ->
                        "; " + each.getValue() + (each.getValue() == 1 ? " works" : " work") + " as " + each.getKey())
                .collect(Collectors.joining());
    }

    /** Another try would show the same, so that none is advised. */
    private String unverifiable() {
        List<Health> all = walked.healths().values().stream()
                .filter(health -> health.state() == HealthState.UNVERIFIABLE)
                .toList();
        int dead = walked.healths().size() - all.size();
        Health one = all.get(0);
        return "no probe can tell which of " + all.size() + " works ("
                + one.reason().orElse(one.proof()) + ")"
                + (dead == 0 ? "" : ", and " + dead + (dead == 1 ? " does not" : " do not"))
                + "; a person must choose one by its id";
    }

    private static String inWords(Map<HealthState, Long> count) {
        return count.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
