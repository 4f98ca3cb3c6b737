package io.github.gavel.client.cli.demo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Another program's client, if one is installed. */
final class Foreign {
    private Foreign() {}

    static Optional<Path> aria2() {
        return Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "aria2c"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** It downloads, and ends when all is there; nobody is asked but those who call it. */
    static Process start(Path program, Path torrent, Path to, int port) throws IOException {
        return new ProcessBuilder(List.of(
                        program.toString(),
                        "--no-conf=true",
                        "--quiet=true",
                        "--dir=" + to,
                        "--listen-port=" + port,
                        "--enable-dht=false",
                        "--enable-dht6=false",
                        "--bt-enable-lpd=false",
                        "--enable-peer-exchange=false",
                        "--max-upload-limit=300K",
                        "--seed-time=0",
                        torrent.toString()))
                .redirectErrorStream(true)
                .start();
    }
}
