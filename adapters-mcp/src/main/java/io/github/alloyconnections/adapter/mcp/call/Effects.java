package io.github.alloyconnections.adapter.mcp.call;

import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;

/**
 * What calling a tool does to the world, all four said, since a client assumes the worst of what is not said.
 *
 * @param reads whether it changes nothing
 * @param destroys whether it may change or delete what is there, and not only add to it
 * @param repeatable whether a second call with the same arguments changes nothing more
 */
public record Effects(boolean reads, boolean destroys, boolean repeatable) {

    /** It changes nothing. */
    public static Effects none() {
        return new Effects(true, false, true);
    }

    /** It sets one value, which the same call sets again. */
    public static Effects ofSetting() {
        return new Effects(false, false, true);
    }

    /** It makes something new each time. */
    public static Effects ofMaking() {
        return new Effects(false, false, false);
    }

    /** It may do whatever a provider lets it do. */
    public static Effects any() {
        return new Effects(false, true, false);
    }

    /** Each of them speaks with Alloy. */
    ToolAnnotations annotations() {
        return ToolAnnotations.builder()
                .readOnlyHint(reads)
                .destructiveHint(destroys)
                .idempotentHint(repeatable)
                .openWorldHint(true)
                .build();
    }
}
