package io.github.alloyconnections.domain.usecase.recording;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.KnownAccount;
import io.github.alloyconnections.domain.naming.MarkChange;
import io.github.alloyconnections.domain.naming.MarkEdit;
import io.github.alloyconnections.domain.naming.Marks;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.port.driven.AccountMemory;
import io.github.alloyconnections.domain.port.driven.MarkStore;
import io.github.alloyconnections.domain.port.driven.PinStore;
import io.github.alloyconnections.domain.port.driven.RetiredConnections;
import io.github.alloyconnections.domain.selection.Retirement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** A project that is read and never written: a decision changes nothing, but for what it learns of accounts. */
record ReadProject(
        Function<ConnectorId, Optional<Pin>> pin,
        Supplier<List<Retirement>> retirements,
        Supplier<Marks> said,
        Supplier<List<KnownAccount>> known,
        Consumer<Collection<KnownAccount>> learning) {

    private static UnsupportedOperationException onlyRead() {
        return new UnsupportedOperationException("a decision writes nothing");
    }

    PinStore pins() {
        return new PinStore() {
            @Override
            public Optional<Pin> read(ConnectorId connector) {
                return pin.apply(connector);
            }

            @Override
            public PinChange pin(ConnectorId connector, ConnectionId id) {
                throw onlyRead();
            }

            @Override
            public PinChange preview(ConnectorId connector, ConnectionId id) {
                throw onlyRead();
            }

            @Override
            public PinChange unpin(ConnectorId connector) {
                throw onlyRead();
            }

            @Override
            public PinChange previewUnpin(ConnectorId connector) {
                throw onlyRead();
            }

            @Override
            public Optional<ConnectionId> previous(ConnectorId connector) {
                return Optional.empty();
            }
        };
    }

    RetiredConnections retired() {
        return new RetiredConnections() {
            @Override
            public List<Retirement> all() {
                return retirements.get();
            }

            @Override
            public void retire(Retirement retirement) {
                throw onlyRead();
            }

            @Override
            public Optional<Retirement> unretire(ConnectionId id) {
                throw onlyRead();
            }
        };
    }

    MarkStore marks() {
        return new MarkStore() {
            @Override
            public Marks read() {
                return said.get();
            }

            @Override
            public MarkChange preview(MarkEdit edit) {
                throw onlyRead();
            }

            @Override
            public MarkChange write(MarkEdit edit) {
                throw onlyRead();
            }
        };
    }

    AccountMemory accounts() {
        return new AccountMemory() {
            @Override
            public List<KnownAccount> all() {
                return known.get();
            }

            @Override
            public void remember(Collection<KnownAccount> learnt) {
                learning.accept(learnt);
            }
        };
    }
}
