package io.github.alloyconnections.adapter.mcp.reading;

import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.util.List;
import java.util.function.Supplier;

/** Something that a client can read as it is. */
public record Document(String uri, String name, String title, String description, String type, Supplier<String> text) {

    /** As a client is told of it. */
    public Resource described() {
        return Resource.builder(uri, name)
                .title(title)
                .description(description)
                .mimeType(type)
                .build();
    }

    /** As a client reads it. */
    public ReadResourceResult read() {
        return contents(uri, type, text.get());
    }

    static ReadResourceResult contents(String uri, String type, String text) {
        return ReadResourceResult.builder(List.of(
                        TextResourceContents.builder(uri, text).mimeType(type).build()))
                .build();
    }
}
