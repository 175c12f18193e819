package io.github.alloyconnections.notion;

import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.notion.page.ForUsingNotion;
import io.github.alloyconnections.notion.usecase.UsingNotion;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Notion by words: a client of the core, as any program could be. */
public final class Notion {

    private Notion() {}

    /** Over this core; remembers under which ids Alloy offers Notion's actions. */
    public static ForUsingNotion over(Core core) {
        return over(core, Notion::sleep);
    }

    /** The same for who waits otherwise before what came too soon is sent again. */
    public static ForUsingNotion over(Core core, Consumer<Duration> pause) {
        return new UsingNotion(core.actions(), pause);
    }

    private static void sleep(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RemoteServiceException(Kind.INTERRUPTED, "interrupted before it was sent again");
        }
    }
}
