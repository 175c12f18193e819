package io.github.alloyconnections.adapter.cli.command;

import io.github.alloyconnections.adapter.cli.command.calling.ActionCommand;
import io.github.alloyconnections.adapter.cli.command.calling.ActionsCommand;
import io.github.alloyconnections.adapter.cli.command.calling.ExecCommand;
import io.github.alloyconnections.adapter.cli.command.calling.NotionCommand;
import io.github.alloyconnections.adapter.cli.command.choosing.AliasCommand;
import io.github.alloyconnections.adapter.cli.command.choosing.CheckCommand;
import io.github.alloyconnections.adapter.cli.command.choosing.HistoryCommand;
import io.github.alloyconnections.adapter.cli.command.choosing.ListCommand;
import io.github.alloyconnections.adapter.cli.command.choosing.ProtectCommand;
import io.github.alloyconnections.adapter.cli.command.choosing.StatusCommand;
import io.github.alloyconnections.adapter.cli.command.choosing.UnpinCommand;
import io.github.alloyconnections.adapter.cli.command.choosing.UseCommand;
import io.github.alloyconnections.adapter.cli.command.choosing.UsersCommand;
import io.github.alloyconnections.adapter.cli.command.choosing.VerifyCommand;
import io.github.alloyconnections.adapter.cli.command.choosing.WatchCommand;
import io.github.alloyconnections.adapter.cli.command.choosing.WhichCommand;
import io.github.alloyconnections.adapter.cli.command.connecting.ConnectCommand;
import io.github.alloyconnections.adapter.cli.command.connecting.ConnectorsCommand;
import io.github.alloyconnections.adapter.cli.command.connecting.RecoverCommand;
import io.github.alloyconnections.adapter.cli.command.connecting.SetupCommand;
import io.github.alloyconnections.adapter.cli.command.machine.CompletionCommand;
import io.github.alloyconnections.adapter.cli.command.machine.DoctorCommand;
import io.github.alloyconnections.adapter.cli.command.machine.EnvCommand;
import io.github.alloyconnections.adapter.cli.command.machine.HelpCommand;
import io.github.alloyconnections.adapter.cli.command.machine.HookCommand;
import io.github.alloyconnections.adapter.cli.command.machine.RunCommand;
import io.github.alloyconnections.adapter.cli.command.machine.UpgradeCommand;
import io.github.alloyconnections.adapter.cli.command.serving.McpCommand;
import io.github.alloyconnections.adapter.cli.command.serving.SandboxCommand;
import io.github.alloyconnections.adapter.cli.command.serving.ServeCommand;
import io.github.alloyconnections.adapter.cli.command.serving.TokenCommand;
import io.github.alloyconnections.adapter.cli.command.tidying.DeleteCommand;
import io.github.alloyconnections.adapter.cli.command.tidying.PruneCommand;
import io.github.alloyconnections.adapter.cli.command.tidying.RetireCommand;
import io.github.alloyconnections.adapter.cli.command.tidying.TwinsCommand;
import io.github.alloyconnections.adapter.cli.command.tidying.UnretireCommand;
import io.github.alloyconnections.adapter.cli.command.tidying.UsedCommand;
import io.github.alloyconnections.adapter.cli.run.Command;
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
            case "completion" -> new CompletionCommand(() -> CommandTree.whole(""));
            case "hook" -> new HookCommand();
            case "upgrade" -> new UpgradeCommand();
            case HelpCommand.NAME -> new HelpCommand();
            default -> throw new IllegalArgumentException("no command of that name: " + name);
        };
    }
}
