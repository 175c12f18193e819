package io.github.alloyconnections.app.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;

/**
 * What another module may name although it lies inside a chapter. What lies directly in a module's first package is a
 * door by its place; so are the domain and the contract, whose words are everybody's.
 */
enum ModuleDoors {
    ALLOY_SETTINGS("adapter.alloy.http.AlloySettings", "the wiring says whom the client calls, and how fast"),
    ALLOY_NETWORK("adapter.alloy.network.AlloyNetwork", "the wiring says by which proxy and whose certificates"),
    PROCESS_CONTEXT("adapter.config.settings.ProcessContext", "a program hands in the process that it runs in"),
    SECRET("adapter.config.settings.Secret", "the key travels to the client without being printable"),
    SANDBOX_ENDPOINT("adapter.config.settings.SandboxEndpoint", "a sandbox tells where settings find it"),
    REMOTE_SETTINGS(
            "adapter.config.settings.RemoteSettings", "what is read of Alloy's address is handed to the client"),
    FILES_SNAPSHOT("adapter.config.settings.FilesSnapshot", "an opened project says whether its files have changed"),
    OWN_WRITES("adapter.config.file.OwnWrites", "a server knows what it wrote itself, in the sandbox too"),
    NETWORK_SETTINGS("adapter.config.settings.NetworkSettings", "the wiring hands the way out to the client"),
    KEPT_TOKEN("adapter.config.state.KeptAccessToken", "a server makes and reads the token that its callers show"),
    SEEN_WORDS("adapter.config.state.SeenWords", "the wiring keeps what passes between Alloy and the core"),
    NOTION_WORDS("notion.page.*", "whoever speaks of Notion's pages says so in these words"),
    CLI_SURROUNDINGS("adapter.cli.terminal.CliSurroundings", "the program hands in its streams and terminals"),
    CLI_PORTS("adapter.cli.run.CliPorts", "the program hands in what the command line asks"),
    SANDBOX_PRESETS("sandbox.world.Presets", "the wiring looks up a preset by the name that was typed");

    private final String type;

    ModuleDoors(String type, @SuppressWarnings("unused") String reason) {
        this.type = type;
    }

    String type(String base) {
        return base + "." + type;
    }

    boolean is(String base, JavaClass found) {
        return type.endsWith(".*")
                ? (found.getPackageName() + ".*").equals(type(base))
                : (found.getName() + "$").startsWith(type(base) + "$");
    }

    /** Whether the one class may name the other. */
    static boolean lead(String base, JavaClass from, JavaClass to) {
        return Stream.of(ModuleChapters.values())
                .filter(module -> guarded(module) && inside(base, module, to))
                .allMatch(module -> inside(base, module, from)
                        || to.getPackageName().equals(base + "." + module.module())
                        || Stream.of(values()).anyMatch(door -> door.is(base, to)));
    }

    private static boolean guarded(ModuleChapters module) {
        return module != ModuleChapters.CONTRACT && module != ModuleChapters.USE_CASES;
    }

    private static boolean inside(String base, ModuleChapters module, JavaClass type) {
        return (type.getPackageName() + ".").startsWith(base + "." + module.module() + ".");
    }
}
