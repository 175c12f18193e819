package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.settings.SettingsPlan;
import io.github.alloyconnections.domain.settings.SettingsWritten;
import io.github.alloyconnections.domain.settings.SetupWish;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.text.ShellWords;

/** The lines of key and user: what would change, and whether it may without a word. */
public final class SetupLines {

    private static final String KEY = "ALLOY_API_KEY";

    private final Session session;
    private final boolean told;

    /** {@code told}: whether somebody said so, or is asked, before anything is lost. */
    SetupLines(Session session, boolean told) {
        this.session = session;
        this.told = told;
    }

    /** What would change; refuses to replace a key, or to show one to git, without a word. */
    SettingsPlan plan(SetupWish wish) {
        SettingsPlan plan = session.settingUp().plan(wish);
        boolean shown = plan.inGit() && wish.key().isPresent();
        if (!told && plan.replaces(KEY)) {
            throw unsaid(plan.file() + " has another key, which is not overwritten without a word");
        } else if (!told && shown) {
            throw unsaid(plan.file() + " is in git, and the key would go wherever the repository goes");
        } else if (shown) {
            session.messages()
                    .warning(plan.file()
                            + " is in git: the key in it goes wherever the repository goes; git rm --cached "
                            + ShellWords.quoted(plan.file()) + " takes it out and leaves the file");
        }
        return plan;
    }

    private CommandFailure unsaid(String why) {
        return CommandFailure.of(
                ErrorCode.USAGE,
                why + "; nothing was written",
                NextStep.run(
                        session.again(CommandName.SETUP.with("--key-file", "FILE", "--yes")), "writes it all the same"),
                NextStep.run(session.againOfAll(CommandName.STATUS.alone()), "shows which key is set, and where"));
    }

    /** Writes them; whether anything changed. */
    boolean write(SetupWish wish) {
        SettingsWritten written = session.writing(
                () -> session.settingUp().write(wish),
                NextStep.run(session.againOfAll(CommandName.STATUS.alone()), "shows what is written, and where"));
        written.notices().forEach(session.messages()::warning);
        return written.changed();
    }
}
