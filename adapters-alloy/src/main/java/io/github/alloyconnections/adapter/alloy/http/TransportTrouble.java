package io.github.alloyconnections.adapter.alloy.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.github.alloyconnections.adapter.alloy.network.RefusedCertificateException;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.adapter.alloy.wire.Words;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.io.CharConversionException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Says in plain words why an exchange brought no answer. */
final class TransportTrouble {

    private final String host;
    private final Duration timeout;
    private final String through;

    TransportTrouble(String host, Duration timeout) {
        this(host, timeout, "");
    }

    /** @param through the proxy that calls go through, in words that end a sentence */
    TransportTrouble(String host, Duration timeout, String through) {
        this.host = host;
        this.timeout = timeout;
        this.through = through;
    }

    /** Finds the trouble among the causes of what Feign threw. */
    AlloyFailure of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof AlloyFailure failure) {
                return failure;
            }
            if (cause instanceof IOException trouble) {
                return unreadable(trouble).orElseGet(() -> unavailable(trouble));
            }
        }
        return AlloyFailure.lasting(Kind.UNREADABLE, "the answer of " + host + " makes no sense");
    }

    /** The whole time of a call is over. */
    AlloyFailure timeout() {
        return AlloyFailure.passing(Kind.UNAVAILABLE, host + " did not answer within " + Words.of(timeout) + through);
    }

    /** Larger than is read, or than there is memory for. */
    AlloyFailure tooLarge() {
        return AlloyFailure.lasting(Kind.UNREADABLE, "the answer of " + host + " is too large");
    }

    boolean isTimeout(AlloyFailure failure) {
        return failure.problem().reason().equals(timeout().problem().reason());
    }

    private Optional<AlloyFailure> unreadable(IOException trouble) {
        if (trouble instanceof BoundedBody.TooLongException || trouble instanceof StreamConstraintsException) {
            return Optional.of(tooLarge());
        }
        boolean garbage = trouble instanceof JsonProcessingException
                || trouble instanceof CharConversionException
                || trouble instanceof ZipException;
        return garbage
                ? Optional.of(AlloyFailure.passing(Kind.UNREADABLE, "the answer of " + host + " is not JSON"))
                : Optional.empty();
    }

    private AlloyFailure unavailable(IOException trouble) {
        if (trouble instanceof SocketTimeoutException || trouble instanceof CallInFlight.DeadlineException) {
            return timeout();
        }
        if (trouble instanceof UnknownHostException) {
            return AlloyFailure.lasting(Kind.UNAVAILABLE, "the host of " + host + " cannot be found")
                    .beforeSending();
        }
        if (trouble instanceof SSLException insecure) {
            return insecure(insecure);
        }
        if (trouble instanceof NoRouteToHostException) {
            return AlloyFailure.lasting(Kind.UNAVAILABLE, host + " cannot be reached from here")
                    .beforeSending();
        }
        return trouble instanceof ConnectException
                ? AlloyFailure.passing(Kind.UNAVAILABLE, host + " refused the connection")
                        .beforeSending()
                : AlloyFailure.passing(Kind.UNAVAILABLE, host + " cut the connection" + through);
    }

    private AlloyFailure insecure(SSLException trouble) {
        String none = "no secure connection to " + host + " could be made" + through;
        Optional<RefusedCertificateException> refused = refused(trouble);
        if (refused.isPresent()) {
            return AlloyFailure.lasting(
                            Kind.WRONG_ADDRESS, none + ": " + refused.get().getMessage())
                    .beforeSending();
        }
        AlloyFailure insecure = AlloyFailure.lasting(Kind.UNAVAILABLE, none);
        boolean atTheStart = trouble instanceof SSLHandshakeException || trouble instanceof SSLPeerUnverifiedException;
        return atTheStart ? insecure.beforeSending() : insecure;
    }

    private static Optional<RefusedCertificateException> refused(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedCertificateException refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }
}
