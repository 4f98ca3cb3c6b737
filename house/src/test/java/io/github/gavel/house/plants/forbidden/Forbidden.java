package io.github.gavel.house.plants.forbidden;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.security.cert.X509Certificate;
import java.util.logging.Logger;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.X509TrustManager;

/** What nobody may do, one thing each; and an enum, which is serializable but not by choice. */
public final class Forbidden {
    private Forbidden() {}

    public record Serializes(long grains) implements Serializable {}

    public static final class Deserializes {
        Object read(InputStream in) throws IOException, ClassNotFoundException {
            return new ObjectInputStream(in).readObject();
        }
    }

    public enum Harmless {
        ONE
    }

    public static final class TrustsEverybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    public static final class TrustsEveryName {
        void open(HttpsURLConnection connection) {
            connection.setHostnameVerifier((name, session) -> true);
        }
    }

    public record LogsByItself(Logger log) {}
}
