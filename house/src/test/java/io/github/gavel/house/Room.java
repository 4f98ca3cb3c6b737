package io.github.gavel.house;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rooms of the house and the arrows between them: a module, the package it lives in, the rooms it may know and the
 * libraries it may use beside the JDK. Planned rooms stand here already, so that they are held to the design from their
 * first class on; a room that does not stand here does not exist.
 */
enum Room {
    FIXTURES("fixtures", "fixtures", Set.of()),
    BENCODE("bencode", "bencode", Set.of()),
    ECONOMY("economy", "economy", Set.of()),
    ENGINE(
            "engine",
            "engine",
            Set.of(BENCODE),
            "bt",
            "com.google.inject",
            "javax.inject",
            "org.conscrypt",
            "org.slf4j"),
    SIGNING("signing", "signing", Set.of(ECONOMY), "org.bouncycastle", "fr.acinq.secp256k1"),
    LEDGER(
            "ledger",
            "ledger",
            Set.of(ECONOMY, SIGNING),
            "com.fasterxml.jackson",
            "javax.crypto",
            "javax.net.ssl",
            "org.bouncycastle",
            "org.eclipse.jetty",
            "org.slf4j",
            "org.web3j"),
    WALLET(
            "wallet",
            "wallet",
            Set.of(ECONOMY, SIGNING, LEDGER),
            "org.web3j",
            "org.bouncycastle",
            "com.fasterxml.jackson",
            "org.sqlite",
            "org.slf4j"),
    SPEED_EXTENSION("speed-extension", "speed", Set.of(BENCODE, ECONOMY, ENGINE), "javax.crypto"),
    TRACKER("tracker", "tracker", Set.of(BENCODE, ECONOMY)),
    CLIENT_CORE(
            "client-core",
            "client",
            Set.of(BENCODE, ECONOMY, ENGINE, SIGNING, LEDGER, WALLET, SPEED_EXTENSION, TRACKER),
            "com.fasterxml.jackson",
            "picocli",
            "org.slf4j",
            "ch.qos.logback"),
    /** Snapshots of a client are made of views of its engine, its trades and its wallet, which are values. */
    UI_JAVAFX(
            "ui-javafx",
            "ui",
            Set.of(CLIENT_CORE, ECONOMY, ENGINE, SPEED_EXTENSION, WALLET),
            "javafx",
            "com.sun.glass.ui",
            "atlantafx.base",
            "org.kordamp.ikonli",
            "com.google.zxing",
            "org.freedesktop.dbus"),
    SIMULATOR("simulator", "simulator", Set.of(ECONOMY)),
    BENCHMARKS(
            "benchmarks",
            "benchmarks",
            Set.of(BENCODE, ECONOMY, ENGINE, SIGNING, LEDGER, WALLET, SPEED_EXTENSION, TRACKER, CLIENT_CORE, SIMULATOR),
            "org.openjdk.jmh",
            "com.fasterxml.jackson",
            "picocli",
            "org.web3j",
            "com.sun.net.httpserver");

    private final String module;
    private final String name;
    private final Set<Room> mayKnow;
    private final List<String> libraries;

    Room(String module, String name, Set<Room> mayKnow, String... libraries) {
        this.module = module;
        this.name = name;
        this.mayKnow = mayKnow;
        this.libraries = List.of(libraries);
    }

    static Optional<Room> ofModule(String module) {
        return Arrays.stream(values())
                .filter(room -> room.module.equals(module))
                .findFirst();
    }

    /** The room that a package belongs to in a house that stands at {@code base}. */
    static Optional<Room> ofPackage(String packageName, String base) {
        return Arrays.stream(values())
                .filter(room -> isWithin(packageName, base + "." + room.name))
                .findFirst();
    }

    boolean mayKnow(Room other) {
        return other == this || mayKnow.contains(other);
    }

    /** Whether a package that belongs to no room is the JDK's or one of this room's libraries. */
    boolean mayUse(String packageName) {
        return isWithin(packageName, "java") || libraries.stream().anyMatch(library -> isWithin(packageName, library));
    }

    static boolean isWithin(String packageName, String parent) {
        return packageName.equals(parent) || packageName.startsWith(parent + ".");
    }
}
