package io.github.alloyconnections.benchmark;

import java.net.URI;
import java.time.Duration;

/** Callers who ask for one address, each again as soon as he is answered. */
interface Load {

    /**
     * How that went.
     *
     * @param perSecond answers a second
     * @param p50 milliseconds
     * @param p99 milliseconds
     * @param caller the processor time of the callers themselves
     */
    record Result(double perSecond, double p50, double p99, Duration caller) {}

    /** Who the callers are. */
    String name();

    /** Whether callers who use this share of one processor are themselves the limit of what is measured. */
    boolean isLimited(double processors);

    Result on(URI address, int seconds) throws Exception;

    /** wrk where it is installed, else threads of this process. */
    static Load here() {
        return Wrk.isInstalled() ? new Wrk() : new JavaCallers();
    }
}
