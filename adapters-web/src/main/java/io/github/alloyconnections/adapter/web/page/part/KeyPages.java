package io.github.alloyconnections.adapter.web.page.part;

import io.github.alloyconnections.adapter.web.http.ErrorResponses;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.settings.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of a key that is missing or refused: what to write, where, and on this machine a form that writes it. */
public final class KeyPages {

    private static final String NAME = "ALLOY_API_KEY";
    private static final List<String> STRONGER = List.of("environment", "sandbox");

    private final CurrentProject project;
    private final PageParts parts;

    /**
     * What to write, and where.
     *
     * @param place the file, as it can be found on the server's machine
     * @param stronger the source of a key that counts before the file; empty if there is none
     * @param host who will be sent the key
     * @param usual whether that is where Alloy is for everybody
     * @param form whether it can be written from here
     * @param wrong what was wrong with the key that was typed
     */
    public record KeyPage(
            PageFrame frame,
            String headline,
            String sentence,
            String file,
            String place,
            Optional<String> stronger,
            Optional<String> shown,
            String host,
            boolean usual,
            boolean form,
            Optional<String> wrong,
            String code,
            Optional<String> detail) {

        /** What the file has to say. */
        public String line() {
            return NAME + "=";
        }
    }

    public KeyPages(CurrentProject project, PageParts parts) {
        this.project = project;
        this.parts = parts;
    }

    public static boolean concerns(Failure failure) {
        return failure.code() == ErrorCode.KEY_MISSING || failure.code() == ErrorCode.KEY_REFUSED;
    }

    public Reply page(PageFrame frame, Failure failure, Optional<String> wrong) {
        ProjectAnswers answers = project.answers();
        int status = wrong.isPresent() ? 400 : ErrorResponses.status(failure.code());
        return parts.templates().page(status, "KeyPage", page(frame, failure, wrong, answers), Map.of());
    }

    /** The page of a key that was typed and is none. */
    public Reply page(PageFrame frame, InvalidSettingsException refused) {
        Failure missing = Failure.of(ErrorCode.KEY_MISSING, "");
        return page(frame, missing, Optional.of(String.join(" ", refused.problems())));
    }

    private KeyPage page(PageFrame frame, Failure failure, Optional<String> wrong, ProjectAnswers answers) {
        String headline = FailureWords.headline(failure.code());
        ProjectSettings settings = answers.settings();
        Optional<Setting> key = settings.shown().stream()
                .filter(setting ->
                        setting.name().equals(NAME) && !setting.shown().isEmpty())
                .findFirst();
        Optional<String> stronger = key.map(Setting::origin).filter(STRONGER::contains);
        return new KeyPage(
                frame.titled(headline),
                headline,
                FailureWords.sentence(failure),
                settings.envFile(),
                answers.settingUp().place(),
                stronger,
                key.map(setting -> setting.shown() + " from " + setting.origin()),
                String.valueOf(settings.baseUrl().getAuthority()),
                isUsual(settings),
                parts.near() && stronger.isEmpty(),
                wrong,
                failure.code().name(),
                FailureWords.detail(failure));
    }

    /** Somebody else's project can name another server in its file: who types a key must see that. */
    private static boolean isUsual(ProjectSettings settings) {
        return settings.shown().stream()
                .filter(setting -> setting.name().equals("ALLOY_BASE_URL"))
                .allMatch(setting -> setting.origin().equals("built-in"));
    }
}
