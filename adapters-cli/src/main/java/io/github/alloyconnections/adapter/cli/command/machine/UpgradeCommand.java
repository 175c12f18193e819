package io.github.alloyconnections.adapter.cli.command.machine;

import io.github.alloyconnections.adapter.cli.part.ChildProcess;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.shell.Installation;
import io.github.alloyconnections.contract.json.InstallationJson;
import io.github.alloyconnections.domain.step.Invocation;
import java.nio.file.Path;
import picocli.CommandLine.ParseResult;

/** Tells how this program was installed, and what to type for a newer one; it asks nobody and changes nothing. */
public final class UpgradeCommand implements Command {

    @Override
    public String summary() {
        return "how this program was installed, and what to type for a newer one; asks nobody";
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        Installation found = Installation.of(session.doors().surroundings().environment(), ChildProcess.LAUNCHER);
        String version = arguments.commandSpec().version()[0].substring(Invocation.PROGRAM.length() + 1);
        switch (session.options().format()) {
            case JSON ->
                session.json(InstallationJson.of(
                        version, found.kind(), found.place().map(Path::toString).orElse(null), found.steps()));
            case ID -> session.screen().line(version);
            case TABLE -> {
                session.screen()
                        .line(Invocation.PROGRAM + " " + version + ", installed " + found.told()
                                + found.place().map(place -> ": " + place).orElse(""));
                session.goOn(found.steps());
            }
        }
        return ExitCode.OK.number();
    }
}
