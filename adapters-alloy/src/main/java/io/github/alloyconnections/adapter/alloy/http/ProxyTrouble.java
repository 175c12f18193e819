package io.github.alloyconnections.adapter.alloy.http;

import io.github.alloyconnections.adapter.alloy.network.AlloyNetwork.Proxy;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure.Problem;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.io.IOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Says why a proxy makes no connection; none of it has reached Alloy.
 *
 * @param place where the connection is to lead, such as {@code production.runalloy.com:443}
 */
record ProxyTrouble(Proxy proxy, String place) {

    private static final int SIGN_IN = 407;

    /** It cannot be spoken to. */
    AlloyFailure unreachable(IOException trouble, Duration timeout) {
        String check = "; is " + proxy.setting() + " right?";
        if (trouble instanceof ProtocolException) {
            return failure(Kind.WRONG_ADDRESS, 0, "what answers at " + proxy.shown() + " is no HTTP proxy" + check);
        }
        Problem problem =
                new TransportTrouble(proxy.shown(), timeout).of(trouble).problem();
        return new AlloyFailure(new Problem(
                        problem.kind(), problem.reason() + check, 0, List.of(), Optional.empty(), problem.passing()))
                .beforeSending();
    }

    /** It answered, and not with a connection. */
    AlloyFailure refused(AnswerHead answer) {
        boolean page = ForeignAnswer.isPage(answer.headers());
        String status = " (" + answer.status() + (page ? ", with a web page" : "") + ")";
        if (answer.status() == SIGN_IN) {
            return failure(Kind.WRONG_ADDRESS, answer.status(), proxy.shown() + signIn(answer, status));
        } else if (answer.status() >= 500) {
            return AlloyFailure.passing(Kind.UNAVAILABLE, proxy.shown() + " could not reach " + place + status)
                    .beforeSending();
        }
        return failure(
                Kind.WRONG_ADDRESS,
                answer.status(),
                proxy.shown() + " does not let calls through to " + place + status
                        + ": ask who runs it to allow that host, or name the host in NO_PROXY to go there directly");
    }

    private String signIn(AnswerHead answer, String status) {
        Collection<String> offered = answer.headers().getOrDefault("Proxy-Authenticate", List.of());
        boolean basic = offered.stream().anyMatch(offer -> offer.regionMatches(true, 0, "Basic", 0, 5));
        if (!offered.isEmpty() && !basic) {
            return " asks for a sign-in" + status
                    + " by other means than Basic, the only one spoken here: put a local proxy in between that signs in";
        }
        return proxy.credentials().isPresent()
                ? " does not take the user and password in " + proxy.setting() + status + ": correct them there"
                : " asks for a sign-in" + status + ": set " + proxy.setting() + " to http://USER:PASSWORD@"
                        + proxy.host() + ":" + proxy.port();
    }

    private static AlloyFailure failure(Kind kind, int status, String reason) {
        return new AlloyFailure(new Problem(kind, reason, status, List.of(), Optional.empty(), false)).beforeSending();
    }
}
