package io.github.alloyconnections.adapter.postgres.service;

import io.github.alloyconnections.adapter.postgres.OneStore;
import io.github.alloyconnections.adapter.postgres.PostgresStore;
import io.github.alloyconnections.domain.port.driven.service.GrantedTokens;
import io.github.alloyconnections.domain.testing.GrantedTokensContract;
import org.junit.jupiter.api.AfterEach;

/** The contract of access tokens over PostgreSQL, for a tenant of each test's own. */
class PostgresGrantedTokensContractTest extends GrantedTokensContract {

    private final PostgresStore store = OneStore.open(OneStore.newTenant());

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected GrantedTokens fresh() {
        return store.tokens();
    }

    @Override
    protected GrantedTokens again(GrantedTokens written) {
        return store.tokens();
    }
}
