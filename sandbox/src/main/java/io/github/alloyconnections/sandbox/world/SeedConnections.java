package io.github.alloyconnections.sandbox.world;

import io.github.alloyconnections.sandbox.http.Caller;
import io.github.alloyconnections.sandbox.http.ObjectIds;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The eleven Notion connections of the user whose trouble this project began with, oldest first. */
public final class SeedConnections {

    public static final String USER_ID = "690f5c1ed6d6670fb1740e5a";
    /** Whose the working ones are in the preset {@code other-user}. */
    public static final String OTHER_USER_ID = "68c3a1f2d6d6670fb1740f11";

    static final String IDLE_USER_ID = "68c3b2e0d6d6670fb1740f12";
    public static final String BASE_NAME = "Eddie Fu's Notion";
    /** Belongs to the user, works, and is in no list; only the preset {@code unlisted} has it. */
    public static final String UNLISTED_ID = "690fd1a2d6d6670fb1742b11";

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

    public static final String NEWEST_ID = IDS.get(IDS.size() - 1);

    /** In the preset {@code other-user} the user's own are those before it. */
    static final String THIRD_ID = IDS.get(2);

    private SeedConnections() {}

    static List<Credential> ofUser() {
        return of(USER_ID, IDS);
    }

    static List<Credential> ofKey() {
        return of(Caller.KEY_OWNER, IDS);
    }

    static List<Credential> changed(UnaryOperator<Credential> change) {
        return ofUser().stream().map(change).toList();
    }

    /** So many connections of the user, an hour apart. */
    static List<Credential> many(int count) {
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            ids.add(ObjectIds.of(ObjectIds.createdAt(IDS.get(0)).plusSeconds(3_600L * number), number));
        }
        return of(USER_ID, ids);
    }

    private static List<Credential> of(String owner, List<String> ids) {
        List<Credential> credentials = new ArrayList<>();
        for (String id : ids) {
            String suffix = credentials.isEmpty() ? "" : " (" + (credentials.size() + 1) + ")";
            credentials.add(Credential.of(id, owner, "notion", BASE_NAME + suffix));
        }
        return credentials;
    }
}
