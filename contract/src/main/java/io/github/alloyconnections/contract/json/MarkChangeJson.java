package io.github.alloyconnections.contract.json;

import io.github.alloyconnections.domain.naming.MarkChange;
import java.util.List;

/** An edit of names or protection: {@code {file, effect, diff, notices}}; {@code effect} as for a pin's change. */
public record MarkChangeJson(String file, String effect, String diff, List<String> notices) {

    /** The published form. */
    public static MarkChangeJson of(MarkChange change, boolean preview) {
        String effect = change.changesNothing() ? "unchanged" : preview ? "previewed" : "written";
        return new MarkChangeJson(change.file(), effect, change.diff(), change.notices());
    }
}
