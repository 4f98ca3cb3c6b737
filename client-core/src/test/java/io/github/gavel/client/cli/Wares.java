package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A file of noise and its torrent, of pieces of 64 KiB. */
record Wares(Path original, Path torrent) {
    static Wares make(Path folder, int size, long seed) throws IOException {
        byte[] content = new byte[size];
        new Random(seed).nextBytes(content);
        Path original = Files.write(folder.resolve("some.bin"), content);
        Path torrent = folder.resolve("some.torrent");
        Call made = Call.of("create", original.toString(), "-o", torrent.toString(), "--piece-size", "64K");
        assertThat(made.status()).isZero();
        return new Wares(original, torrent);
    }

    /** A link to it that names who has it. */
    String magnet(int port) {
        Heard described =
                Heard.of(Call.of("inspect", torrent.toString(), "--json").out());
        return described.text("magnet") + "&x.pe=127.0.0.1:" + port;
    }

    boolean areIn(Path folder) throws IOException {
        return Files.mismatch(original, folder.resolve("some.bin")) == -1;
    }
}
