package io.github.alloyconnections.sandbox.world;

import java.util.ArrayList;
import java.util.List;

/** Which credentials each preset begins with. */
final class PresetConnections {

    private static final int PAGED_COUNT = 48;

    private PresetConnections() {}

    static Holdings of(Preset preset) {
        return switch (preset) {
            case EMPTY -> Holdings.of(List.of());
            case HUGE -> new HugeHoldings();
            case MIXED -> Holdings.of(MixedConnections.load());
            case KEY_OWNER -> Holdings.of(SeedConnections.ofKey());
            case PAGED -> Holdings.of(SeedConnections.many(PAGED_COUNT));
            case WRONG_OWNER ->
                Holdings.of(SeedConnections.changed(
                        each -> each.behaving(each.behaviour().foundBy(CredentialScope.KEY))));
            case OTHER_USER -> Holdings.of(SeedConnections.changed(PresetConnections::ofAnother));
            case UNLISTED -> Holdings.of(unlisted());
            case DEAD_NEWEST -> Holdings.of(SeedConnections.changed(PresetConnections::deadIfNewest));
            case ALL_DEAD -> Holdings.of(allDead());
            case NAMESAKES -> Holdings.of(SeedConnections.changed(PresetConnections::ofTwoWorkspaces));
            case TWO_ACCOUNTS -> Holdings.of(twoAccounts());
            case LIMITED -> Holdings.of(SeedConnections.changed(each -> each.in(Condition.LIMITED)));
            case MISSING_DATES -> Holdings.of(SeedConnections.changed(each -> each.without("createdAt", "updatedAt")));
            default -> Holdings.of(SeedConnections.ofUser());
        };
    }

    /** The user went on as somebody else, and does not know it any more. */
    private static Credential ofAnother(Credential credential) {
        boolean old = credential.id().compareTo(SeedConnections.THIRD_ID) < 0;
        return old ? credential.in(Condition.REVOKED) : credential.ownedBy(SeedConnections.OTHER_USER_ID);
    }

    private static Credential deadIfNewest(Credential credential) {
        return credential.id().equals(SeedConnections.NEWEST_ID) ? credential.in(Condition.REVOKED) : credential;
    }

    /** The last two came after the first sitting: from another workspace, which is called the same. */
    private static Credential ofTwoWorkspaces(Credential credential) {
        return credential.id().startsWith("6911")
                ? credential.behaving(credential.behaviour().of(Behaviour.NAMESAKE_ACCOUNT))
                : credential;
    }

    /** Made by turns, as by somebody who took one workspace for the other; of each some died. */
    private static List<Credential> twoAccounts() {
        List<Credential> all = new ArrayList<>();
        for (Credential each : SeedConnections.ofUser()) {
            int number = all.size() + 1;
            Credential owned = number % 2 == 0 ? each.behaving(each.behaviour().of(Behaviour.OTHER_ACCOUNT)) : each;
            boolean dead = number % 4 == 3;
            all.add(dead ? owned.in(Condition.REVOKED) : number == 6 ? owned.in(Condition.MISSING) : owned);
        }
        return all;
    }

    private static List<Credential> unlisted() {
        List<Credential> all = new ArrayList<>(SeedConnections.changed(each -> each.in(Condition.MISSING)));
        Credential pin = Credential.of(
                SeedConnections.UNLISTED_ID, SeedConnections.USER_ID, "notion", SeedConnections.BASE_NAME);
        all.add(pin.listedAs(pin.listing().hidden()));
        return all;
    }

    private static List<Credential> allDead() {
        Condition[] kinds = {Condition.MISSING, Condition.REVOKED, Condition.MISSING_ODDLY, Condition.UNAUTHORIZED};
        List<Credential> dead = new ArrayList<>();
        for (Credential credential : SeedConnections.ofUser()) {
            dead.add(credential.in(kinds[dead.size() % kinds.length]));
        }
        return dead;
    }
}
