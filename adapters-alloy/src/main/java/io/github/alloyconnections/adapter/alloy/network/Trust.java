package io.github.alloyconnections.adapter.alloy.network;

import io.github.alloyconnections.adapter.alloy.network.AlloyNetwork.Authorities;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Verifies servers as Java does, with certificates of the user's beside its own, and says whom it refuses. */
public final class Trust extends X509ExtendedTrustManager {

    private final X509ExtendedTrustManager verifier;
    private final Optional<Authorities> authorities;

    private Trust(X509ExtendedTrustManager verifier, Optional<Authorities> authorities) {
        this.verifier = verifier;
        this.authorities = authorities;
    }

    /** Verifying is all it can do: there is no way to switch it off. */
    public static SSLSocketFactory in(AlloyNetwork network) {
        List<Certificate> more = new ArrayList<>();
        network.authorities().map(PemFile::certificates).ifPresent(more::addAll);
        network.stores().forEach(store -> more.addAll(platformStore(store)));
        try {
            X509ExtendedTrustManager own = verifier(null);
            X509ExtendedTrustManager all = more.isEmpty() ? own : verifier(joined(own.getAcceptedIssuers(), more));
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[] {new Trust(all, network.authorities())}, null);
            return tls.getSocketFactory();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java cannot speak TLS", e);
        }
    }

    private static X509ExtendedTrustManager verifier(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Stream.of(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new KeyStoreException("no verifier"));
    }

    private static KeyStore joined(X509Certificate[] own, List<Certificate> more)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int count = 0;
        for (X509Certificate certificate : own) {
            store.setCertificateEntry("own" + count++, certificate);
        }
        for (Certificate certificate : more) {
            store.setCertificateEntry("more" + count++, certificate);
        }
        return store;
    }

    /** What cannot be opened adds nothing: it is no setting of the user's. */
    private static List<Certificate> platformStore(String name) {
        List<Certificate> found = new ArrayList<>();
        try {
            KeyStore store = KeyStore.getInstance(name);
            store.load(null, null);
            for (String alias : Collections.list(store.aliases())) {
                if (store.isCertificateEntry(alias)) {
                    Optional.ofNullable(store.getCertificate(alias)).ifPresent(found::add);
                }
            }
        } catch (GeneralSecurityException | IOException elsewhere) {
            return List.of();
        }
        return found;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        try {
            verifier.checkServerTrusted(chain, authType, socket);
        } catch (CertificateException e) {
            throw RefusedCertificateException.of(chain, e, isTrusted(chain, authType), authorities);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        verifier.checkServerTrusted(chain, authType, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        verifier.checkServerTrusted(chain, authType);
    }

    /** Only to tell why it was refused: this does not look for whom it was issued. */
    private boolean isTrusted(X509Certificate[] chain, String authType) {
        try {
            verifier.checkServerTrusted(chain, authType);
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        verifier.checkClientTrusted(chain, authType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        verifier.checkClientTrusted(chain, authType, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        verifier.checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return verifier.getAcceptedIssuers();
    }
}
