package io.github.alloyconnections.adapter.web.page.connection;

import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.page.part.FlashMessage;
import io.github.alloyconnections.adapter.web.page.part.PageParts;
import io.github.alloyconnections.adapter.web.page.part.Tone;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.adapter.web.question.RetiredPlan;
import io.github.alloyconnections.domain.twins.PrunePlan;
import io.github.alloyconnections.domain.twins.PruneStop;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What is said after a plan's connections were retired. */
final class RetiredNotice {

    private RetiredNotice() {}

    /** Nothing is deleted: the list tells which are out of every choice, and each can be taken back there. */
    static CompletableFuture<Reply> after(ProjectAnswers answers, PrunePlan plan, PageParts parts) {
        return answers.workers().ask(() -> {
            FlashMessage told = of(RetiredPlan.of(plan, answers.core().retiring()));
            answers.forgetChoices(plan.connector());
            String run = parts.runs().ended(told, answers.settings()).id();
            return Reply.seeOther("/?connector=" + plan.connector() + "&run=" + run);
        });
    }

    private static FlashMessage of(RetiredPlan done) {
        List<String> lines = new ArrayList<>();
        done.retired().stream()
                .findFirst()
                .ifPresent(one -> lines.add("They are out of every choice until "
                        + one.until().atZone(ZoneOffset.UTC).toLocalDate()
                        + "; nothing was deleted, and each can be taken back on its own page."));
        done.stop().map(PruneStop::reason).ifPresent(lines::add);
        return FlashMessage.of(
                done.stop().isEmpty() ? Tone.GOOD : Tone.DOUBT,
                "Retired " + done.retired().size() + " of "
                        + done.plan().delete().size(),
                lines);
    }
}
