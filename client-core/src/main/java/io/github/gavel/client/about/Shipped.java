package io.github.gavel.client.about;

import java.util.List;

/**
 * Something of others that Gavel is made with.
 *
 * @param licence under which it is given on, as SPDX calls it where it does
 */
public record Shipped(String name, String licence) {
    private static final String APACHE = "Apache-2.0";
    private static final String MIT = "MIT";

    /** Everything that comes with the program. */
    public static final List<Shipped> ALL = List.of(
            new Shipped("AtlantaFX", MIT),
            new Shipped("Bouncy Castle", "Bouncy Castle Licence"),
            new Shipped("Conscrypt", APACHE),
            new Shipped("Feather icons", MIT),
            new Shipped("Ikonli", APACHE),
            new Shipped("Inter", "OFL-1.1"),
            new Shipped("Jackson", APACHE),
            new Shipped("JavaFX", "GPL-2.0 with Classpath-exception-2.0"),
            new Shipped("Jetty", "EPL-2.0 or " + APACHE),
            new Shipped("Kotlin standard library", APACHE),
            new Shipped("libsecp256k1", MIT),
            new Shipped("picocli", APACHE),
            new Shipped("secp256k1-kmp", APACHE),
            new Shipped("SLF4J", MIT),
            new Shipped("SQLite JDBC", APACHE),
            new Shipped("web3j", APACHE),
            new Shipped("ZXing", APACHE));
}
