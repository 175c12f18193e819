package io.github.alloyconnections.notion.usecase;

import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.JsonValue.JsonArray;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.failure.UnknownActionException;
import io.github.alloyconnections.notion.call.NotionActions;
import io.github.alloyconnections.notion.call.NotionCalls;
import io.github.alloyconnections.notion.call.Operation;
import io.github.alloyconnections.notion.markdown.NotionBlocks;
import io.github.alloyconnections.notion.page.NotionId;
import io.github.alloyconnections.notion.page.NotionOutcome.Unfinished;
import io.github.alloyconnections.notion.page.NotionPage;
import java.util.List;

/** Writes blocks at the end of a page, in as many parts as Notion wants; whatever ends it early is told with how far it came. */
final class NotionAppending {

    /** As many blocks as Notion takes in one call. */
    private static final int AT_ONCE = 100;

    /** As many blocks as Notion takes in one call, those below others counted. */
    private static final int MOST_SENT = 1_000;

    private final NotionCalls calls;
    private final NotionPage page;
    private final boolean made;

    NotionAppending(NotionCalls calls, NotionPage page, boolean made) {
        this.calls = calls;
        this.page = page;
        this.made = made;
    }

    /** As many as one call may carry, from one on; at least one. */
    static List<JsonValue> part(List<JsonValue> blocks, int from) {
        int to = Math.min(from, blocks.size());
        int sent = 0;
        while (to < blocks.size() && to - from < AT_ONCE) {
            sent += NotionBlocks.weight(blocks.get(to));
            if (sent > MOST_SENT && to > from) {
                break;
            }
            to++;
        }
        return blocks.subList(Math.min(from, to), to);
    }

    /** Asks only Alloy's list: what it does not hold is found out before anything is written. */
    static void requireAction(NotionCalls calls) {
        if (calls.actions().isKnownToBeMissing(Operation.ADD_BLOCKS)) {
            throw NotionActions.missing(Operation.ADD_BLOCKS);
        }
    }

    /** Adds all from one on. */
    void add(List<JsonValue> blocks, int from) {
        List<JsonValue> part;
        for (int done = from; done < blocks.size(); done += part.size()) {
            part = part(blocks, done);
            try {
                write(part);
            } catch (NotionCalls.FailedException | UnknownActionException | RemoteServiceException stop) {
                boolean maybe = mayHaveWritten(stop);
                if (!made && done == from && !maybe) {
                    // Nothing was written: that is no half of a change, but none.
                    throw stop;
                }
                int tried = maybe ? done + part.size() : done;
                throw new HalfWrittenException(
                        new Unfinished<>(calls.connection(), page, made, done, tried, blocks.size(), reason(stop)));
            }
        }
    }

    /** All was written, and what was to follow it failed. */
    static HalfWrittenException halfWritten(NotionCalls calls, NotionPage page, int blocks, RuntimeException stop) {
        Unfinished.Change change = mayHaveWritten(stop) ? Unfinished.Change.MAYBE_DONE : Unfinished.Change.NOT_DONE;
        return new HalfWrittenException(
                new Unfinished<>(calls.connection(), page, false, blocks, blocks, blocks, reason(stop), change));
    }

    private static boolean mayHaveWritten(RuntimeException stop) {
        return (stop instanceof NotionCalls.FailedException failed && failed.isUnknown())
                || (stop instanceof RemoteServiceException remote && remote.kind() == Kind.INTERRUPTED);
    }

    private void write(List<JsonValue> part) {
        NotionId id = NotionId.parse(page.id())
                .orElseThrow(
                        () -> new RemoteServiceException(Kind.UNREADABLE, "Notion gave the page an id that is none"));
        ActionInput input =
                NotionReading.at("block_id", id).withBody(JsonValue.object().with("children", JsonValue.of(part)));
        calls.write(Operation.ADD_BLOCKS, input, answer -> answer.at("results").filter(JsonArray.class::isInstance));
    }

    private static String reason(RuntimeException stop) {
        if (stop instanceof NotionCalls.FailedException failed) {
            return failed.outcome().reason();
        } else if (stop instanceof UnknownActionException) {
            return "Alloy offers no action for it";
        }
        return String.valueOf(stop.getMessage());
    }

    /** Ends a write that was done in part; never leaves this package. */
    static final class HalfWrittenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Unfinished<NotionPage> outcome;

        private HalfWrittenException(Unfinished<NotionPage> outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }

        /** The same with a change that was to follow. */
        HalfWrittenException before(Unfinished.Change change) {
            return new HalfWrittenException(outcome.before(change));
        }

        Unfinished<NotionPage> outcome() {
            return outcome;
        }
    }
}
