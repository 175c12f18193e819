package io.github.alloyconnections.adapter.mcp.call;

import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;

/**
 * A question that an assistant may ask, or something it may do.
 *
 * @param shape the name of what it answers, among {@link Shapes}
 */
public record Tool(
        String name,
        String title,
        String description,
        List<Parameter> parameters,
        String shape,
        Effects effects,
        Work work) {

    /** Does what was called for; throws whatever {@link Calls} can explain. */
    @FunctionalInterface
    public interface Work {
        ToolAnswer answer(ToolCall call);
    }

    public Tool {
        parameters = List.copyOf(parameters);
    }

    /** As a client is told of it. */
    public McpSchema.Tool described() {
        return McpSchema.Tool.builder(name, Parameter.schema(parameters))
                .title(title)
                .description(description)
                .outputSchema(Shapes.ofAnswers(shape))
                .annotations(effects.annotations())
                .build();
    }
}
