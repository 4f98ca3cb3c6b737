package io.github.gavel.client.cli;

import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.paths.RealPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Where a transfer is remembered, so that the next run goes on with it. One place for each torrent in each folder that
 * it is downloaded to or seeded from, by whatever way that is reached: two programs may be at work on two torrents in
 * one folder, or on one in two.
 */
final class StateFolder {
    private static final int NAME = 16;

    private StateFolder() {}

    static Path of(Path folder, InfoHash torrent, Optional<Path> chosen, Map<String, String> environment) {
        return chosen.orElseGet(() -> usual(environment)).resolve(name(folder)).resolve(torrent.toString());
    }

    /** Where the descriptors of ledgers are that somebody joined. */
    static Path ofLedgers(Map<String, String> environment) {
        return usual(environment).resolveSibling("ledgers");
    }

    /** Where a wallet is: what cannot be made anew is no state but data. */
    static Path ofWallet(Map<String, String> environment) {
        return base(environment, "XDG_DATA_HOME", "share").resolve("gavel").resolve("wallet");
    }

    private static Path usual(Map<String, String> environment) {
        return base(environment, "XDG_STATE_HOME", "state").resolve("gavel").resolve("transfers");
    }

    private static Path base(Map<String, String> environment, String variable, String name) {
        String known = environment.getOrDefault(variable, "");
        return known.isEmpty() ? Path.of(environment.getOrDefault("HOME", "."), ".local", name) : Path.of(known);
    }

    private static String name(Path folder) {
        byte[] path = RealPath.of(folder).toString().getBytes(StandardCharsets.UTF_8);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(path);
            return HexFormat.of().formatHex(digest).substring(0, NAME);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
