package io.github.gavel.ledger.client;

import io.github.gavel.ledger.server.ServerKey;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Somebody who vouches for servers, and whom some clients believe. */
final class Authority {
    private final X500Name name;
    private final KeyPair pair = pair();
    private final X509Certificate own;

    Authority(String name) {
        this.name = new X500Name("CN=" + name);
        this.own = certificate(this.name, pair, true, "authority.example", Instant.now(), Duration.ofDays(1));
    }

    /** A certificate that was good for a day around that moment, for one host. */
    ServerKey vouchesFor(String host, Instant when) {
        KeyPair server = pair();
        X509Certificate leaf = certificate(new X500Name("CN=server"), server, false, host, when, Duration.ofHours(12));
        return new ServerKey(List.of(leaf), server.getPrivate());
    }

    SSLContext believed() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("authority", own);
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException cannotBe) {
            throw new AssertionError(cannotBe);
        }
    }

    private X509Certificate certificate(
            X500Name subject, KeyPair of, boolean isAuthority, String host, Instant when, Duration around) {
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.valueOf(System.nanoTime()),
                    Date.from(when.minus(around)),
                    Date.from(when.plus(around)),
                    subject,
                    of.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
            int kind = host.matches("[0-9.]+") ? GeneralName.iPAddress : GeneralName.dNSName;
            builder.addExtension(
                    Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName(kind, host)));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | IOException cannotBe) {
            throw new AssertionError(cannotBe);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
            pairs.initialize(new ECGenParameterSpec("secp256r1"));
            return pairs.generateKeyPair();
        } catch (GeneralSecurityException cannotBe) {
            throw new AssertionError(cannotBe);
        }
    }
}
