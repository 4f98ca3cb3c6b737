package io.github.gavel.ledger.client;

import io.github.gavel.ledger.descriptor.LedgerUrl;
import io.github.gavel.ledger.json.Plain;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Puts into a sentence why no answer came. */
final class Failures {
    private static final int SHOWN = 200;
    private static final int CAUSES = 10;

    private Failures() {}

    static Fetched.Lost lost(LedgerUrl url, Throwable failure, Patience patience) {
        if (find(failure, UnresolvedAddressException.class).isPresent()) {
            return new Fetched.Lost("there is no host " + url.host(), false);
        }
        Optional<CertificateException> certificate = find(failure, CertificateException.class);
        if (certificate.isPresent()) {
            return new Fetched.Lost(
                    "the certificate of " + url + " is not to be trusted: " + words(certificate.get()), true);
        }
        if (find(failure, HttpConnectTimeoutException.class).isPresent()) {
            return new Fetched.Lost(
                    url + " was not reached within " + patience.connecting().toMillis() + " ms", false);
        }
        if (find(failure, TimeoutException.class).isPresent()) {
            return new Fetched.Lost(
                    url + " did not answer within " + patience.answering().toMillis() + " ms", false);
        }
        if (find(failure, ConnectException.class).isPresent()) {
            return new Fetched.Lost("nobody listens at " + url, false);
        }
        String what = find(failure, SSLException.class).isPresent() ? "the encryption with " : "the connection to ";
        return new Fetched.Lost(what + url + " failed: " + words(root(failure)), false);
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Throwable root(Throwable failure) {
        return causes(failure).reduce(failure, (before, cause) -> cause);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES);
    }

    private static String words(Throwable failure) {
        return Plain.line(Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString), SHOWN);
    }
}
