package io.github.alloyconnections.notion;

import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.notion.page.ForUsingNotion;
import io.github.alloyconnections.notion.usecase.UsingNotion;

/** Notion by words: a client of the core, as any program could be. */
public final class Notion {

    private Notion() {}

    /** Over this core; remembers under which ids Alloy offers Notion's actions. */
    public static ForUsingNotion over(Core core) {
        return new UsingNotion(core.actions());
    }
}
