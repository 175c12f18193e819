package io.github.alloyconnections.notion;

import io.github.alloyconnections.contract.words.ActionFailures;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.Invocation;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.notion.page.NotionOutcome.Mistaken;
import io.github.alloyconnections.notion.page.NotionOutcome.NotDone;
import io.github.alloyconnections.notion.page.NotionOutcome.Unfinished;
import io.github.alloyconnections.notion.page.NotionOutcome.Unfinished.Change;
import java.util.ArrayList;
import java.util.List;

/** Explains what was done at Notion only in part, so that nobody begins it again from the start, and what never could be. */
public final class NotionFailures {

    private NotionFailures() {}

    /**
     * How the same was asked for, so that what is left can be asked for again.
     *
     * @param content what was written, such as {@code @notes.md}
     * @param change the options of what else was to change, each after a blank
     */
    public record Asked(List<String> content, List<String> change) {

        /** Where nobody typed it. */
        public static Asked unknown() {
            return new Asked(List.of("@FILE"), List.of("--title", "TITLE"));
        }
    }

    /** What happened, why, and what to do next. */
    public static Failure explain(NotDone<?> notDone, Asked asked, ActionFailures.Caller caller) {
        return notDone.match(
                failed -> ActionFailures.explain(failed, caller),
                NotionFailures::mistaken,
                part -> unfinished(part, asked));
    }

    /** Nothing was written: what was typed does not fit. */
    private static Failure mistaken(Mistaken<?> mistaken) {
        if (mistaken.page().isPresent()) {
            return Failure.of(
                    ErrorCode.INVALID_INPUT,
                    String.join("; ", mistaken.problems()),
                    NextStep.run(CommandName.NOTION.with("page", mistaken.page().get()), "reads it"));
        }
        String message = "nothing was written:\n- " + String.join("\n- ", mistaken.problems());
        return mistaken.table()
                .map(table -> Failure.of(
                        ErrorCode.INVALID_INPUT,
                        message,
                        NextStep.run(CommandName.NOTION.with("rows", table, "--limit", "1"), "shows its properties")))
                .orElseGet(() -> Failure.of(
                        ErrorCode.INVALID_INPUT,
                        message,
                        NextStep.run(CommandName.NOTION.with("search"), "shows pages and databases, with their ids")));
    }

    /** What is there, what is not, why, and how to go on. */
    private static Failure unfinished(Unfinished<?> part, Asked asked) {
        boolean unsure = part.isUnsure() || part.change() == Change.MAYBE_DONE;
        String page =
                part.page().id() + part.page().url().map(url -> ", " + url).orElse("");
        String message = begun(part, page) + ", but " + missing(part) + ", because: " + part.reason()
                + (part.made() ? "; do not make it again" : "");
        List<NextStep> next = new ArrayList<>();
        if (unsure) {
            next.add(
                    NextStep.run(CommandName.NOTION.with("page", part.page().id()), "shows what is on it: look first"));
        }
        next.add(goOn(part, asked));
        NextStep[] all = next.toArray(NextStep[]::new);
        return Failure.of(unsure ? ErrorCode.OUTCOME_UNKNOWN : ErrorCode.ACTION_FAILED, message, all);
    }

    private static String begun(Unfinished<?> part, String page) {
        if (part.made()) {
            return "the page was made (" + page + ")";
        }
        return part.written() == part.blocks()
                ? "all was added to the page (" + page + ")"
                : "something was to be added to the page (" + page + ")";
    }

    private static String missing(Unfinished<?> part) {
        String change = switch (part.change()) {
            case NONE_WANTED -> "";
            case NOT_DONE -> "its title, properties or archive were not changed";
            case MAYBE_DONE -> "it is not known whether its title, properties or archive were changed";
        };
        if (part.written() == part.blocks()) {
            return change;
        }
        return there(part) + (change.isEmpty() ? "" : ", and " + change);
    }

    private static String there(Unfinished<?> part) {
        String all = " of its " + part.blocks() + " blocks ";
        if (!part.isUnsure()) {
            return part.written() == 0
                    ? "none" + all + "are on it"
                    : "only the first " + part.written() + all + "are on it";
        }
        String certain = part.written() == 0
                ? "none" + all + "are certain to be on it"
                : "only the first " + part.written() + all + "are certain to be on it";
        return certain + ", and " + (part.written() + 1) + " to " + part.tried() + " may be";
    }

    private static NextStep goOn(Unfinished<?> part, Asked asked) {
        int next = part.written() + 1;
        boolean blocks = part.written() < part.blocks();
        Invocation command = CommandName.NOTION.with("update", part.page().id());
        if (blocks) {
            command = command.and("--content").and(asked.content()).and("--from-block", next);
        }
        if (part.change() != Change.NONE_WANTED) {
            command = command.and(asked.change());
        }
        String what = blocks ? "adds the rest, from the same text" : "does what is left";
        return NextStep.run(command, part.isUnsure() ? "adds the rest, if block " + next + " is not there" : what);
    }
}
