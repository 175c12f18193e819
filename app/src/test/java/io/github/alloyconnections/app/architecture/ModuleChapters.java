package io.github.alloyconnections.app.architecture;

import java.util.List;
import java.util.stream.Stream;

/**
 * The chapters of each module, from its door down: a chapter knows those of later lines, never one of its own line or
 * of an earlier one. The door is the empty name.
 */
enum ModuleChapters {
    ALLOY("adapter.alloy", "", "provider", "http", "network", "wire"),
    CONFIG("adapter.config", "", "lock marks network pin project state", "git", "settings", "dotenv", "file"),
    POSTGRES("adapter.postgres", "", "service", "schedule user notice", "sql"),
    CLI(
            "adapter.cli",
            "",
            "command",
            "command.choosing command.tidying command.connecting command.calling command.serving command.machine",
            "part shell",
            "report",
            "view",
            "run",
            "terminal"),
    WEB(
            "adapter.web",
            "",
            "template",
            "page.project page.connection",
            "page.connect",
            "page.list",
            "page.part",
            "service",
            "api server",
            "access question",
            "http tls"),
    MCP("adapter.mcp", "", "tool reading wire", "call"),
    BROWSER("adapter.browser", ""),
    WEBHOOKS("adapter.webhook", ""),
    CONTRACT("contract", "input recording service support", "json", "words"),
    NOTION("notion", "", "usecase", "call property", "markdown", "page"),
    USE_CASES(
            "domain.usecase",
            "",
            "checking watching granting telling",
            "connecting diagnosing naming recording tidying",
            "calling choosing",
            "agreeing owning",
            "identifying",
            "probing"),
    SANDBOX("sandbox", "", "endpoint", "consent fault notion", "world", "http"),
    WIRING("wiring", ""),
    LIBRARY("library", ""),
    STARTER("spring", "");

    private final String module;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, and so are those within
    private final List<List<String>> lines;

    ModuleChapters(String module, String... lines) {
        this.module = module;
        this.lines = Stream.of(lines).map(line -> List.of(line.split(" "))).toList();
    }

    String module() {
        return module;
    }

    /** The chapters' packages, line by line. */
    List<List<String>> lines(String base) {
        return lines.stream()
                .map(line -> line.stream()
                        .map(chapter -> base + "." + module + (chapter.isEmpty() ? "" : "." + chapter))
                        .toList())
                .toList();
    }
}
