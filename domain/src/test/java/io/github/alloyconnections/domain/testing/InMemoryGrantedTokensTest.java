package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.port.driven.service.GrantedTokens;

final class InMemoryGrantedTokensTest extends GrantedTokensContract {

    @Override
    protected GrantedTokens fresh() {
        return new InMemoryGrantedTokens();
    }

    @Override
    protected GrantedTokens again(GrantedTokens written) {
        return written;
    }
}
