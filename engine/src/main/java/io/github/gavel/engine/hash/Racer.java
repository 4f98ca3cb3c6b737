package io.github.gavel.engine.hash;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Security;
import java.util.List;

/** Somebody who may be able to compute a SHA-1 here; whether it can is known when it has tried. */
record Racer(String name, Entry entry) {
    static final Racer JDK = new Racer("JDK", () -> Security.getProvider("SUN"));

    /** The JDK's is the faster where the processor has instructions for it, native code where not. */
    static final List<Racer> ALL = List.of(JDK, named("Conscrypt", "org.conscrypt.OpenSSLProvider"));

    /** Loads the provider, which may fail in any way that native code can. */
    interface Entry {
        Provider load() throws ReflectiveOperationException;
    }

    static Racer named(String name, String providerClass) {
        return new Racer(
                name,
                () -> Class.forName(providerClass)
                        .asSubclass(Provider.class)
                        .getConstructor()
                        .newInstance());
    }

    /** The provider is asked itself and never installed: what else is computed in this process stays as it was. */
    static MessageDigest begin(Provider provider) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-1", provider);
    }
}
