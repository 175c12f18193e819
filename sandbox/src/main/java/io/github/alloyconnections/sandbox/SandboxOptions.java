package io.github.alloyconnections.sandbox;

import io.github.alloyconnections.sandbox.world.Preset;
import io.github.alloyconnections.sandbox.world.Presets;
import java.time.Clock;
import java.time.Duration;

/**
 * How a sandbox is to be started.
 *
 * @param preset one of {@link Presets#names()}; with {@link #STRICT} behind it, what no published page names is refused
 * @param port the loopback port, 0 for a free one
 * @param clock tells when new connections are made and when late ones appear; the {@code Date} header of each
 *     answer comes from the machine's clock all the same
 * @param latency how long every answer takes; zero for the preset's own
 * @param lateBy how long after consent the preset {@code late} shows the new connection
 */
public record SandboxOptions(String preset, int port, Clock clock, Duration latency, Duration lateBy) {

    /** Behind a preset: whatever no published page names is refused. */
    public static final String STRICT = "+strict";

    private static final Duration LATE_BY = Duration.ofSeconds(20);
    private static final int LARGEST_PORT = 65_535;

    public SandboxOptions {
        boolean strictly = preset.endsWith(STRICT);
        preset = Presets.named(strictly ? preset.substring(0, preset.length() - STRICT.length()) : preset)
                        .word()
                + (strictly ? STRICT : "");
        if (port < 0 || port > LARGEST_PORT) {
            throw new IllegalArgumentException("port must be 0 to 65535, but is " + port);
        }
        if (latency.isNegative() || lateBy.isNegative()) {
            throw new IllegalArgumentException("latency and lateBy must not be negative");
        }
    }

    /** A free port and no latency beyond the preset's own. */
    public static SandboxOptions of(String preset, Clock clock) {
        return new SandboxOptions(preset, 0, clock, Duration.ZERO, LATE_BY);
    }

    public SandboxOptions withPort(int other) {
        return new SandboxOptions(preset, other, clock, latency, lateBy);
    }

    public SandboxOptions withLatency(Duration other) {
        return new SandboxOptions(preset, port, clock, other, lateBy);
    }

    public SandboxOptions withLateBy(Duration other) {
        return new SandboxOptions(preset, port, clock, latency, other);
    }

    boolean isStrict() {
        return preset.endsWith(STRICT);
    }

    Preset world() {
        return Presets.named(isStrict() ? preset.substring(0, preset.length() - STRICT.length()) : preset);
    }
}
