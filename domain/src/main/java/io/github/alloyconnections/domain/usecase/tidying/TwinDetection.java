package io.github.alloyconnections.domain.usecase.tidying;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.twins.Bursts;
import io.github.alloyconnections.domain.twins.NameFamily;
import io.github.alloyconnections.domain.twins.TwinGroup;
import io.github.alloyconnections.domain.twins.TwinGroup.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is whose twin. What the provider says outweighs every name: two accounts of one name stay apart. Only a connection
 * that could not say whose it is, is joined to others by its name.
 */
final class TwinDetection {

    private final ConnectorId connector;
    private final Map<String, List<IdentifiedConnection>> byAccount = new LinkedHashMap<>();
    private final Map<NameFamily, List<IdentifiedConnection>> nameless = new LinkedHashMap<>();
    private final Map<NameFamily, List<ConnectionEntry>> toldByName = new HashMap<>();
    private final Map<ConnectionId, TwinCircle> clans = new HashMap<>();
    private final List<TwinGroup> groups = new ArrayList<>();

    private TwinDetection(ConnectorId connector) {
        this.connector = connector;
    }

    /** Sorts them; they come newest first. */
    static TwinDetection of(ConnectorId connector, List<IdentifiedConnection> all) {
        TwinDetection kinship = new TwinDetection(connector);
        all.forEach(kinship::take);
        kinship.byAccount.values().forEach(kinship::joinByAccount);
        kinship.nameless.forEach(kinship::joinByName);
        return kinship;
    }

    private void take(IdentifiedConnection each) {
        Optional<NameFamily> family = NameFamily.of(each.entry().connection());
        Optional<Account> account = each.identity().known();
        if (account.isPresent()) {
            add(byAccount, account.get().id(), each);
            family.ifPresent(name -> add(toldByName, name, each.entry()));
        } else {
            family.ifPresent(name -> add(nameless, name, each));
        }
    }

    private static <K, V> void add(Map<K, List<V>> map, K key, V value) {
        map.computeIfAbsent(key, absent -> new ArrayList<>()).add(value);
    }

    private void joinByAccount(List<IdentifiedConnection> members) {
        if (members.size() < 2) {
            return;
        }
        List<ConnectionEntry> entries = entries(members);
        Account account = members.get(0).identity().known().orElseThrow();
        String evidence = "the provider names one account for all " + entries.size() + ": " + account.label();
        enter(
                new TwinGroup(connector, Optional.of(account), withBursts(evidence, entries), Strength.STRONG, entries),
                List.of());
    }

    private void joinByName(NameFamily family, List<IdentifiedConnection> members) {
        List<ConnectionEntry> relatives = toldByName.getOrDefault(family, List.of());
        if (members.size() + relatives.size() < 2) {
            return;
        }
        List<ConnectionEntry> entries = entries(members);
        String why = members.get(0).identity().match(account -> "", reason -> reason);
        String evidence = "only the name and the type are the same"
                + (relatives.isEmpty() ? "" : ", also as of " + relatives.size() + " whose account is known")
                + "; whose " + (entries.size() == 1 ? "it is" : "they are") + " is not known: " + why;
        enter(
                new TwinGroup(connector, Optional.empty(), withBursts(evidence, entries), Strength.WEAK, entries),
                relatives);
    }

    private void enter(TwinGroup group, List<ConnectionEntry> relatives) {
        TwinCircle clan = new TwinCircle(group, relatives);
        groups.add(group);
        group.connections().forEach(entry -> clans.put(entry.id(), clan));
    }

    private static List<ConnectionEntry> entries(List<IdentifiedConnection> members) {
        return members.stream().map(IdentifiedConnection::entry).toList();
    }

    private static String withBursts(String evidence, List<ConnectionEntry> entries) {
        Bursts bursts =
                Bursts.among(entries.stream().map(ConnectionEntry::connection).toList());
        return evidence + bursts.told().map(told -> "; " + told).orElse("");
    }

    /** Every group, the largest first. */
    List<TwinGroup> groups() {
        return groups.stream()
                .sorted(Comparator.comparingInt(
                                (TwinGroup group) -> group.connections().size())
                        .reversed())
                .toList();
    }

    /** The clan that a connection belongs to; none if it has no twin. */
    Optional<TwinCircle> of(ConnectionId id) {
        return Optional.ofNullable(clans.get(id));
    }
}
