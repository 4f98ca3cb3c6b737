package io.github.gavel.ledger.server;

import io.github.gavel.ledger.json.BadForm;
import io.github.gavel.ledger.json.Formed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server's certificate and key as text, as every other server has them. */
public final class Pem {
    private static final int COLUMNS = 64;
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final Pattern OTHER_KEY = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----");

    private Pem() {}

    public static String certificates(ServerKey key) {
        try {
            StringBuilder text = new StringBuilder();
            for (X509Certificate certificate : key.chain()) {
                text.append(block("CERTIFICATE", certificate.getEncoded()));
            }
            return text.toString();
        } catch (GeneralSecurityException cannotBe) {
            throw new IllegalStateException(cannotBe);
        }
    }

    public static String key(ServerKey key) {
        return block("PRIVATE KEY", key.key().getEncoded());
    }

    private static String block(String what, byte[] bytes) {
        String base64 = Base64.getMimeEncoder(COLUMNS, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n";
    }

    public static Formed<ServerKey> read(String certificates, String key) {
        return Formed.of(() -> {
            List<X509Certificate> chain = chain(certificates);
            PrivateKey secret = secret(key, chain.get(0).getPublicKey());
            requirePair(secret, chain.get(0).getPublicKey());
            return new ServerKey(chain, secret);
        });
    }

    private static List<X509Certificate> chain(String text) throws BadForm {
        try {
            List<X509Certificate> chain = new ArrayList<>();
            CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .forEach(it -> chain.add((X509Certificate) it));
            if (!chain.isEmpty()) {
                return chain;
            }
        } catch (GeneralSecurityException none) {
            // It is said below.
        }
        throw new BadForm("the certificate is none: it begins with -----BEGIN CERTIFICATE-----");
    }

    private static PrivateKey secret(String text, PublicKey other) throws BadForm {
        Matcher block = KEY.matcher(text);
        if (!block.find()) {
            throw new BadForm(
                    OTHER_KEY.matcher(text).find()
                            ? "the key is in another form: `openssl pkcs8 -topk8 -nodes` makes it PKCS#8 without a"
                                    + " password"
                            : "the key is none: it begins with -----BEGIN PRIVATE KEY-----");
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(block.group(1));
            return KeyFactory.getInstance(other.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            throw new BadForm("the key is none of the kind that the certificate has, " + other.getAlgorithm());
        }
    }

    private static void requirePair(PrivateKey key, PublicKey other) throws BadForm {
        String algorithm = other.getAlgorithm();
        String name = algorithm.startsWith("Ed") ? algorithm : "SHA256with" + algorithm.replace("EC", "ECDSA");
        try {
            Signature signature = Signature.getInstance(name);
            signature.initSign(key);
            signature.update((byte) 1);
            byte[] signed = signature.sign();
            signature.initVerify(other);
            signature.update((byte) 1);
            if (signature.verify(signed)) {
                return;
            }
        } catch (GeneralSecurityException unlike) {
            // It is said below.
        }
        throw new BadForm("certificate and key do not go together");
    }
}
