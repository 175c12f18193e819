package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.port.driven.AuthorizationGateway;

class InMemoryAuthorizationGatewayTest extends AuthorizationGatewayContract {

    @Override
    protected AuthorizationGateway gatewayIn(Scene scene) {
        return InMemoryScenes.play(scene).authorization();
    }
}
