package io.github.alloyconnections.adapter.mcp;

import io.github.alloyconnections.contract.json.ContractJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client's own file must hold so that it starts this server.
 *
 * @param text JSON to paste
 * @param place where, in words
 */
public record ClientEntry(String text, String place) {

    private static final String NAME = "alloy-connections";

    /** The clients whose files are known. */
    public static List<String> clients() {
        return List.of("claude", "cursor", "vscode");
    }

    /** The entry of this client, which is to run these words; empty if the client is not known. */
    public static Optional<ClientEntry> of(String client, List<String> command) {
        return switch (client) {
            case "claude" ->
                Optional.of(new ClientEntry(
                        json("mcpServers", started(command)),
                        "put this into .mcp.json in the project's folder (Claude Code), or into claude_desktop_config.json"
                                + " (Claude Desktop)"));
            case "cursor" ->
                Optional.of(new ClientEntry(
                        json("mcpServers", started(command)),
                        "put this into .cursor/mcp.json in the project's folder"));
            case "vscode" -> {
                Map<String, Object> server = started(command);
                server.put("cwd", "${workspaceFolder}");
                yield Optional.of(new ClientEntry(
                        json("servers", server), "put this into .vscode/mcp.json in the project's folder"));
            }
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> started(List<String> command) {
        Map<String, Object> server = new LinkedHashMap<>();
        server.put("type", "stdio");
        server.put("command", command.get(0));
        server.put("args", command.subList(1, command.size()));
        return server;
    }

    private static String json(String group, Map<String, Object> server) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        ContractJson.writeReadable(Map.of(group, Map.of(NAME, server)), text);
        return text.toString(StandardCharsets.UTF_8);
    }
}
