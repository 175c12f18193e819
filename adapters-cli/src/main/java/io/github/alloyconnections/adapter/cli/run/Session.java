package io.github.alloyconnections.adapter.cli.run;

import io.github.alloyconnections.adapter.cli.terminal.CliSurroundings;
import io.github.alloyconnections.adapter.cli.terminal.Console;
import io.github.alloyconnections.adapter.cli.terminal.Messages;
import io.github.alloyconnections.adapter.cli.terminal.ProgressLine;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.contract.json.ContractJson;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.UnknownConnectorException;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.domain.port.driving.ForSettingUp;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.Invocation;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.notion.page.ForUsingNotion;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** One run of one command: its options, where it prints, and the project, which is opened when first asked for. */
public final class Session implements AutoCloseable {

    private static final Duration UNTIL_PROGRESS_SHOWS = Duration.ofMillis(300);

    private final CliDoors doors;
    private final Console console;
    private final GlobalOptions options;
    private final Stopping stopping;
    private final UnaryOperator<Overrides> adjusted;
    private final Set<String> said;
    private Optional<OpenProject> opened = Optional.empty();
    private Optional<ConnectorId> named = Optional.empty();
    private Optional<ConnectorId> about = Optional.empty();

    public Session(CliDoors doors, Console console, GlobalOptions options, Stopping stopping) {
        this(doors, console, options, stopping, UnaryOperator.identity(), new HashSet<>());
    }

    private Session(
            CliDoors doors,
            Console console,
            GlobalOptions options,
            Stopping stopping,
            UnaryOperator<Overrides> adjusted,
            Set<String> said) {
        this.doors = doors;
        this.console = console;
        this.options = options;
        this.stopping = stopping;
        this.adjusted = adjusted;
        this.said = said;
    }

    /** The same run of the same command over the project as these overrides have it; to be closed by itself. */
    public Session reopened(UnaryOperator<Overrides> further) {
        return new Session(doors, console, options, stopping, before -> further.apply(adjusted.apply(before)), said);
    }

    public GlobalOptions options() {
        return options;
    }

    public CliDoors doors() {
        return doors;
    }

    public Screen screen() {
        return console.screen();
    }

    public Messages messages() {
        return console.messages();
    }

    /** What to type next after what succeeded, where somebody still reads. */
    public void goOn(List<NextStep> steps) {
        screen().flush();
        if (!screen().isAbandoned()) {
            messages().adviseApart(steps);
        }
    }

    public Instant now() {
        return doors.surroundings().clock().instant();
    }

    public boolean is(OutputFormat format) {
        return options.format() == format;
    }

    /** Whether a person sits there and may be asked. */
    public boolean mayAsk() {
        CliSurroundings.Terminals terminals = doors.surroundings().terminals();
        return terminals.in()
                && terminals.out()
                && Console.canMoveItsCursor(doors.surroundings())
                && !options.has("--no-input")
                && is(OutputFormat.TABLE);
    }

    private OpenProject project() {
        if (opened.isEmpty()) {
            OpenProject project = doors.projects().open(adjusted.apply(options.overrides()));
            opened = Optional.of(project);
            project.notices().stream().filter(said::add).forEach(messages()::note);
            // A person should know; a program that asked for one word should not have to read past it.
            project.whereabouts()
                    .filter(where -> is(OutputFormat.TABLE) && said.add(where))
                    .ifPresent(messages()::note);
        }
        return opened.get();
    }

    /** Whether opening the project has said this already. */
    public boolean hasSaid(String notice) {
        return said.contains(notice);
    }

    public ProjectSettings settings() {
        return project().settings();
    }

    public Core core() {
        return project().core();
    }

    public ForUsingNotion notion() {
        return doors.ports().notion().apply(core());
    }

    /** The connector that was named, in Alloy's own spelling, else the project's; only a named one is looked up. */
    public ConnectorId connector() {
        Optional<String> typed = options.text("--connector");
        if (typed.isEmpty()) {
            return settings().connector();
        }
        if (named.isEmpty()) {
            named = Optional.of(resolved(typed.get()));
        }
        return named.get();
    }

    /** The same for who looks into what is wrong: a connector that cannot be told, or not be looked up, is assumed. */
    public ConnectorId connectorIfOnlyAssumed() {
        Optional<ConnectorId> typed = options.text("--connector").flatMap(ConnectorId::parse);
        try {
            return connector();
        } catch (RemoteServiceException | InvalidSettingsException | ProjectFileException e) {
            return typed.orElseGet(() -> settings().assumed().connector());
        }
    }

    /** From now on it is about this connector, so that next steps name it where the project has another. */
    public void about(ConnectorId connector) {
        about = Optional.of(connector)
                .filter(other -> !other.equals(settings().assumed().connector()));
    }

    /** The connector of that name, in Alloy's own spelling. */
    public ConnectorId resolved(String typed) {
        if (ConnectorId.parse(typed).isEmpty()) {
            throw new UnknownConnectorException(TerminalText.line(typed), List.of());
        }
        return core().browsing().resolve(typed);
    }

    /** Does work that may take long, with a line of progress if a person can see it. */
    public <T> T watched(Function<ProbeListener, T> work) {
        if (!doors.surroundings().terminals().err() || !Console.canMoveItsCursor(doors.surroundings())) {
            return work.apply(ProbeListener.none());
        }
        // What opening has to say is said before there is a line of progress to write into.
        project();
        try (ProgressLine progress = ProgressLine.on(doors.surroundings().err(), UNTIL_PROGRESS_SHOWS)) {
            return work.apply(progress);
        }
    }

    /** The same for work that changes something: a signal lets it say what became of that, and how to look. */
    public <T> T watchedWriting(Function<ProbeListener, T> work, NextStep look) {
        return writing(() -> watched(work), look);
    }

    public <T> T writing(Supplier<T> work, NextStep look) {
        return stopping.during(work, look);
    }

    /** A command line that asks the same project the same way. */
    public Invocation again(CommandName command) {
        return again(command.alone());
    }

    /** The same with what stands after its name. */
    public Invocation again(Invocation command) {
        return againOfAll(command.and(connectorWords()));
    }

    /** The same without the user that was said for this run. */
    public Invocation withoutUser(Invocation command) {
        return options.inSameProjectWithoutUser(command.and(connectorWords()));
    }

    private List<String> connectorWords() {
        return about.map(ConnectorId::value)
                .or(() -> options.text("--connector"))
                .map(word -> List.of("--connector", word))
                .orElse(List.of());
    }

    /** The same for a command that is about every connector, or names its own. */
    public Invocation againOfAll(Invocation command) {
        return options.inSameProject(command);
    }

    /** What can be written into the project's file. */
    public ForSettingUp settingUp() {
        return project().settingUp();
    }

    public void json(Object record) {
        ContractJson.writeReadable(record, doors.surroundings().out());
        screen().line("");
        screen().flush();
    }

    @Override
    public void close() {
        screen().flush();
        opened.ifPresent(OpenProject::close);
    }
}
