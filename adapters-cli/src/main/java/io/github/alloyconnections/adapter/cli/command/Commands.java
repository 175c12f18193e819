package io.github.alloyconnections.adapter.cli.command;

import java.util.List;
import java.util.Set;

/** The subcommands by name; only those that are asked for are ever loaded. */
public final class Commands {

    private static final List<String> NAMES = List.of(
            "setup",
            "which",
            "use",
            "unpin",
            "list",
            "users",
            "verify",
            "status",
            "connect",
            "recover",
            "connectors",
            "actions",
            "action",
            "exec",
            "notion",
            "env",
            "run",
            "doctor",
            "twins",
            "prune",
            "retire",
            "unretire",
            "delete",
            "alias",
            "protect",
            "unprotect",
            "used",
            "check",
            "watch",
            "history",
            "serve",
            "token",
            "mcp",
            "sandbox",
            "completion",
            "hook",
            "upgrade",
            HelpCommand.NAME);
    private static final Set<String> KNOWN = Set.copyOf(NAMES);

    private Commands() {}

    /** In the order of the help page. */
    public static List<String> names() {
        return NAMES;
    }

    static boolean has(String name) {
        return KNOWN.contains(name);
    }

    static Command named(String name) {
        return switch (name) {
            case "setup" -> new SetupCommand();
            case "which" -> new WhichCommand();
            case "use" -> new UseCommand();
            case "unpin" -> new UnpinCommand();
            case "list" -> new ListCommand();
            case "users" -> new UsersCommand();
            case "verify" -> new VerifyCommand();
            case "status" -> new StatusCommand();
            case "connect" -> new ConnectCommand();
            case "recover" -> new RecoverCommand();
            case "connectors" -> new ConnectorsCommand();
            case "actions" -> new ActionsCommand();
            case "action" -> new ActionCommand();
            case "exec" -> new ExecCommand();
            case "notion" -> new NotionCommand();
            case "env" -> new EnvCommand();
            case "run" -> new RunCommand();
            case "doctor" -> new DoctorCommand();
            case "twins" -> new TwinsCommand();
            case "prune" -> new PruneCommand();
            case "retire" -> new RetireCommand();
            case "unretire" -> new UnretireCommand();
            case "delete" -> new DeleteCommand();
            case "alias" -> new AliasCommand();
            case "protect" -> new ProtectCommand(true);
            case "unprotect" -> new ProtectCommand(false);
            case "used" -> new UsedCommand();
            case "check" -> new CheckCommand();
            case "watch" -> new WatchCommand();
            case "history" -> new HistoryCommand();
            case "serve" -> new ServeCommand();
            case "token" -> new TokenCommand();
            case "mcp" -> new McpCommand();
            case "sandbox" -> new SandboxCommand();
            case "completion" -> new CompletionCommand();
            case "hook" -> new HookCommand();
            case "upgrade" -> new UpgradeCommand();
            case HelpCommand.NAME -> new HelpCommand();
            default -> throw new IllegalArgumentException("no command of that name: " + name);
        };
    }
}
