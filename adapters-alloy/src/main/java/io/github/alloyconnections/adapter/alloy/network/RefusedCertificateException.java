package io.github.alloyconnections.adapter.alloy.network;

import io.github.alloyconnections.adapter.alloy.network.AlloyNetwork.Authorities;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** A server's certificate was refused; the message says why, and who issued it. */
public final class RefusedCertificateException extends CertificateException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NAME = 120;
    private static final int DEEPEST = 10;

    private RefusedCertificateException(String why, CertificateException cause) {
        super(why, cause);
    }

    /**
     * The refusal of a chain.
     *
     * @param trustedForAnother whether only the host's name is not the certificate's
     */
    static RefusedCertificateException of(
            X509Certificate[] chain,
            CertificateException cause,
            boolean trustedForAnother,
            Optional<Authorities> authorities) {
        String issuer = chain.length == 0
                ? "nobody"
                : shortened(chain[0].getIssuerX500Principal().getName());
        String why = trustedForAnother
                ? "is for another host: is the address right?"
                : is(cause, CertificateExpiredException.class)
                        ? "has expired, or the clock of this machine is wrong"
                        : is(cause, CertificateNotYetValidException.class)
                                ? "is not valid yet, or the clock of this machine is wrong"
                                : untrusted(authorities);
        return new RefusedCertificateException("its certificate, issued by " + issuer + ", " + why, cause);
    }

    private static String untrusted(Optional<Authorities> authorities) {
        return authorities
                .map(given -> "is not trusted, nor by what " + given.setting() + " names (" + given.file()
                        + "): add its authority's certificate there")
                .orElse("is not trusted; if that is your company's authority, name a PEM file with its certificate in"
                        + " ALLOY_CA_FILE");
    }

    private static boolean is(Throwable thrown, Class<? extends CertificateException> kind) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (kind.isInstance(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
