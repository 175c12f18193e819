package io.github.alloyconnections.adapter.web.page.part;

import io.github.alloyconnections.domain.pin.PinChange;
import java.util.List;

/** What changing the pin would do to the project's file, for people. */
public final class Diffs {

    private Diffs() {}

    /** The lines that go, come and stay, without what only a patch program needs. */
    public static List<String> changed(PinChange change) {
        return told(change.diff());
    }

    /** The same of any difference. */
    public static List<String> told(String diff) {
        return diff.lines()
                .filter(line -> !line.startsWith("---") && !line.startsWith("+++") && !line.startsWith("@@"))
                .toList();
    }
}
