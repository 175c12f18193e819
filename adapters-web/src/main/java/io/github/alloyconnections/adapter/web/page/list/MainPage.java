package io.github.alloyconnections.adapter.web.page.list;

import io.github.alloyconnections.adapter.web.page.part.Cause;
import io.github.alloyconnections.adapter.web.page.part.ConnectionRow;
import io.github.alloyconnections.adapter.web.page.part.FlashMessage;
import io.github.alloyconnections.adapter.web.page.part.PageFrame;
import io.github.alloyconnections.adapter.web.page.part.Waiting;
import java.util.List;
import java.util.Optional;

/**
 * The page of one connector's connections.
 *
 * @param connector its id
 * @param name what people call it
 * @param query what is put behind a path to stay with this connector; empty for the project's own
 * @param notice what came of the last thing asked for
 * @param waiting what is under way
 * @param answer which one to use; empty while that is being found out
 * @param list the part of all connections that is looked at
 * @param click what makes a second click on the same button the same attempt to connect
 */
public record MainPage(
        PageFrame frame,
        String connector,
        String name,
        String query,
        Optional<FlashMessage> notice,
        Optional<Waiting> waiting,
        Optional<Answer> answer,
        ConnectionList list,
        String click) {

    /**
     * Which connection to use, and why.
     *
     * @param row the chosen one; empty if there is none to use
     * @param warnings what must not be overlooked
     * @param causes why there is none to use
     * @param file the project's file
     * @param assignment what that file says, or would say
     * @param diff the lines of the file that pinning it would change
     * @param previous the pin before the present one
     * @param owner what would let calls run for whom the connections belong to
     * @param choices those among which a person must choose, if that is why there is none to use
     */
    public record Answer(
            Optional<ConnectionRow> row,
            String reason,
            List<String> warnings,
            List<Cause> causes,
            String file,
            String assignment,
            List<String> diff,
            Optional<String> previous,
            Optional<OwnerChange> owner,
            List<ConnectionRow> choices) {

        public Answer {
            warnings = List.copyOf(warnings);
            causes = List.copyOf(causes);
            diff = List.copyOf(diff);
            choices = List.copyOf(choices);
        }

        /** Whether it is known what those in question are connected to. */
        public boolean isByAccount() {
            return choices.stream()
                    .flatMap(choice -> choice.facts().stream())
                    .anyMatch(fact -> fact.startsWith("Account: ") && !fact.startsWith("Account: unknown"));
        }

        /** Whether connecting is what helps some of them, so that a button beside them does it. */
        public boolean offersConnecting() {
            return causes.stream().anyMatch(cause -> cause.action() == Cause.Action.CONNECT);
        }
    }

    /** How many there are. */
    public int count() {
        return list.all();
    }
}
