package io.github.alloyconnections.adapter.web.page.connect;

import io.github.alloyconnections.adapter.web.page.part.FailureWords;
import io.github.alloyconnections.adapter.web.page.part.FlashMessage;
import io.github.alloyconnections.adapter.web.page.part.Onward;
import io.github.alloyconnections.adapter.web.page.part.Tone;
import io.github.alloyconnections.adapter.web.question.Names;
import io.github.alloyconnections.contract.words.ForgottenWords;
import io.github.alloyconnections.domain.attempt.ForgottenAttempt;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is said after attempts were given up. */
final class ForgottenNotice {

    private static final int MOST = 5;

    private ForgottenNotice() {}

    static FlashMessage of(List<ForgottenAttempt> gone) {
        if (gone.isEmpty()) {
            return FlashMessage.of(
                    Tone.PLAIN, "Nothing was forgotten now", List.of("It was forgotten already, or is too old."));
        }
        List<String> lines = new ArrayList<>(gone.stream()
                .map(each -> FailureWords.capital(ForgottenWords.reason(each)))
                .distinct()
                .toList());
        List<FoundConnection> appeared = gone.stream()
                .flatMap(each -> each.appeared().stream())
                .distinct()
                .toList();
        appeared.stream().limit(MOST).forEach(each -> lines.add(line(each)));
        FlashMessage told = FlashMessage.of(tone(gone), title(gone), lines);
        List<Onward> ways =
                gone.stream().flatMap(ForgottenNotice::ways).distinct().toList();
        return ways.size() == 1
                ? told.with("It is used only if you say so: look at it, then use it or delete it.", ways.get(0))
                : told;
    }

    private static String title(List<ForgottenAttempt> gone) {
        return gone.size() == 1 ? "The attempt is forgotten" : gone.size() + " attempts are forgotten";
    }

    /** Good is only what was looked at and left nothing behind. */
    private static Tone tone(List<ForgottenAttempt> gone) {
        boolean clean = gone.stream()
                .allMatch(each -> each.unseen().isEmpty() && each.appeared().isEmpty());
        return clean ? Tone.GOOD : Tone.DOUBT;
    }

    private static String line(FoundConnection found) {
        return "New: " + found.name().map(Names::shown).orElse(Names.NONE) + ", " + found.id();
    }

    private static Stream<Onward> ways(ForgottenAttempt gone) {
        return gone.appeared().stream()
                .map(each -> new Onward(
                        "See the new one",
                        "/connections/" + each.id() + "?connector="
                                + gone.attempt().connector()));
    }
}
