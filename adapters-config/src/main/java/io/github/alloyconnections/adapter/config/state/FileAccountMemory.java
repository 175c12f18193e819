package io.github.alloyconnections.adapter.config.state;

import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.adapter.config.state.LinesByConnection.Form;
import io.github.alloyconnections.adapter.config.state.LinesByConnection.Kind;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.KnownAccount;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.port.driven.AccountMemory;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** One small text file for each Alloy, a line for each connection; the oldest lines give way to new ones. */
public final class FileAccountMemory implements AccountMemory {

    private static final Kind KIND =
            new Kind("accounts", "what is remembered of accounts", Duration.ofSeconds(1), 1 << 22, unreadable -> {
                // What cannot be read is not remembered, and is written anew.
            });
    private static final int MOST = 1_000;

    private final LinesByConnection<KnownAccount> lines;

    public FileAccountMemory(StateFolder state, URI alloy) {
        this.lines = new LinesByConnection<>(
                state, alloy, KIND, new Form<>(AccountLine::read, KnownAccount::id, AccountLine::text));
    }

    @Override
    public List<KnownAccount> all() {
        return List.copyOf(lines.read().values());
    }

    @Override
    public void remember(Collection<KnownAccount> learnt) {
        try {
            lines.change(all -> with(learnt, all));
        } catch (IOException | ProjectFileException forgotten) {
            // It is asked again next time; whoever chooses must not fail for that.
            return;
        }
    }

    private static int with(Collection<KnownAccount> learnt, Map<ConnectionId, KnownAccount> all) {
        for (KnownAccount each : learnt) {
            all.remove(each.id());
            all.put(each.id(), each);
        }
        Iterator<ConnectionId> oldest = all.keySet().iterator();
        while (all.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
        return all.size();
    }
}
