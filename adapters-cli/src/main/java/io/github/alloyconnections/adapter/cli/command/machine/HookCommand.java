package io.github.alloyconnections.adapter.cli.command.machine;

import io.github.alloyconnections.adapter.cli.part.ChildProcess;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.shell.HookScript;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.port.host.ForFollowingProjects;
import io.github.alloyconnections.domain.settings.FollowedProject;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.Invocation;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import picocli.CommandLine.ParseResult;

/** Lets a shell follow projects: their pins are in its environment while it stands in their folder, if that is allowed. */
public final class HookCommand implements Command {

    @Override
    public String summary() {
        return "the pins of allowed projects in your shell's environment, as you go from folder to folder";
    }

    @Override
    public Map<String, Command> parts() {
        Map<String, Command> parts = new LinkedHashMap<>();
        parts.put("bash", script(HookScript.BASH, "a line for ~/.bashrc: eval \"$(alloy-connections hook bash)\""));
        parts.put("zsh", script(HookScript.ZSH, "a line for ~/.zshrc: eval \"$(alloy-connections hook zsh)\""));
        parts.put("fish", script(HookScript.FISH, "a line for config.fish: alloy-connections hook fish | source"));
        parts.put("direnv", script(HookScript.DIRENV, "a function for direnv, which asks by itself"));
        parts.put("allow", new Part("lets shells take the pins of the project you stand in", HookCommand::allow));
        parts.put("deny", new Part("lets them no longer", HookCommand::deny));
        parts.put("list", new Part("the folders that are allowed", HookCommand::list));
        parts.put("values", new Part("what a shell would take here, a line each", HookCommand::values));
        parts.put("refresh", new Part("takes the values anew; your shell does it by itself", HookCommand::refresh));
        return parts;
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        throw CommandFailure.usage("hook", "hook needs one of: " + String.join(", ", parts().keySet()));
    }

    private static Command script(HookScript shell, String summary) {
        return new Part(summary, (session, projects) -> {
            String program = session.doors()
                    .surroundings()
                    .environment()
                    .getOrDefault(ChildProcess.LAUNCHER, Invocation.PROGRAM);
            session.screen().line(shell.text(projects.place(), program).stripTrailing());
            return ExitCode.OK;
        });
    }

    private static ExitCode allow(Session session, ForFollowingProjects projects) {
        FollowedProject project = projects.allow();
        session.screen().line("shells may follow " + TerminalText.line(project.folder()));
        project.variables().keySet().stream()
                .sorted()
                .forEach(name -> session.screen().line("  " + name));
        if (project.variables().isEmpty()) {
            session.goOn(List.of(NextStep.run(CommandName.USE, "pins a connection, which its .env does not yet")));
        }
        return ExitCode.OK;
    }

    private static ExitCode deny(Session session, ForFollowingProjects projects) {
        FollowedProject project = projects.deny().orElseThrow(HookCommand::notAllowed);
        session.screen().line("shells follow it no longer: " + TerminalText.line(project.folder()));
        return ExitCode.OK;
    }

    private static ExitCode refresh(Session session, ForFollowingProjects projects) {
        if (projects.refresh().isEmpty()) {
            throw notAllowed();
        }
        return ExitCode.OK;
    }

    private static ExitCode list(Session session, ForFollowingProjects projects) {
        projects.allowed().forEach(folder -> session.screen().line(TerminalText.line(folder)));
        return ExitCode.OK;
    }

    private static ExitCode values(Session session, ForFollowingProjects projects) {
        new TreeMap<>(projects.look().variables())
                .forEach((name, value) -> session.screen().line(name + "=" + value));
        return ExitCode.OK;
    }

    private static CommandFailure notAllowed() {
        return CommandFailure.of(
                ErrorCode.USAGE,
                "shells may not follow the project here; nothing was kept of it",
                NextStep.run(CommandName.HOOK.with("allow"), "lets them"));
    }

    /** One of the commands within it. */
    private record Part(String summary, BiFunction<Session, ForFollowingProjects, ExitCode> work) implements Command {

        @Override
        public int run(Session session, ParseResult arguments) {
            return work.apply(session, session.doors().ports().following()).number();
        }
    }
}
