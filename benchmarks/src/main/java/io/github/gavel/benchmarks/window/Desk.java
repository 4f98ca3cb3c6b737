package io.github.gavel.benchmarks.window;

import io.github.gavel.client.Client;
import io.github.gavel.client.library.Library;
import io.github.gavel.client.library.Manner;
import io.github.gavel.client.library.Surroundings;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.client.settings.SettingsFile;
import io.github.gavel.client.settings.XdgFolders;
import io.github.gavel.engine.EngineSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** A program with a window, and a home of its own for it. */
interface Desk {
    String program();

    List<String> words(String display);

    /** Gives it so many torrents, of which nothing is there and which name no tracker. */
    void fill(int torrents) throws IOException;

    static Desk ours(Path home, Path launcher) {
        return new Ours(home, launcher);
    }

    static Desk transmission(Path home) {
        return new Transmission(home);
    }

    private static byte[] torrent(int number) {
        byte[] hash = new byte[20];
        new SplittableRandom(number).nextBytes(hash);
        String name = "torrent " + number;
        String before =
                "d4:infod6:lengthi16384e4:name" + name.length() + ":" + name + "12:piece lengthi16384e6:pieces20:";
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(before.getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(hash);
        all.writeBytes("ee".getBytes(StandardCharsets.US_ASCII));
        return all.toByteArray();
    }

    private static List<String> at(Path home, String display, List<String> words) {
        List<String> all = new ArrayList<>(List.of(
                "env",
                "-i",
                "HOME=" + home,
                "PATH=" + Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin"),
                "DISPLAY=" + display,
                "LC_ALL=C.UTF-8"));
        all.addAll(words);
        return all;
    }

    /** As {@code ./gavel} starts it: with its archive of classes, and without a wallet. */
    record Ours(Path home, Path launcher) implements Desk {
        @Override
        public String program() {
            return "gavel";
        }

        @Override
        public List<String> words(String display) {
            return at(home, display, List.of(launcher.toAbsolutePath().toString()));
        }

        @Override
        public void fill(int torrents) throws IOException {
            XdgFolders folders = XdgFolders.of(Map.of("HOME", home.toString()));
            Settings usual = Settings.standard(folders.downloads());
            SettingsFile settings = new SettingsFile(folders.config(), usual);
            Optional<String> trouble = settings.save(usual.with(usual.network().listeningAt(0)));
            if (trouble.isPresent()) {
                throw new IOException(trouble.get());
            }
            InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            try (Library library = Library.start(Surroundings.of(
                    settings,
                    folders.torrents(),
                    folders.transfers(),
                    wished -> Client.start(EngineSettings.of(wished.state(), here))))) {
                for (int number = 0; number < torrents; number++) {
                    library.add(torrent(number), Manner.USUAL).join();
                }
            }
        }
    }

    /** The one that Debian's desktops come with. */
    record Transmission(Path home) implements Desk {
        private static final String SETTINGS = """
                {"dht-enabled": false, "lpd-enabled": false, "pex-enabled": false, "utp-enabled": false,
                 "port-forwarding-enabled": false, "bind-address-ipv4": "127.0.0.1", "peer-port": 0,
                 "user-has-given-informed-consent": true, "download-queue-enabled": true, "download-queue-size": 5}
                """;

        @Override
        public String program() {
            return "transmission-gtk";
        }

        @Override
        public List<String> words(String display) {
            return at(home, display, List.of("transmission-gtk", "-g", config().toString()));
        }

        private Path config() {
            return home.resolve("config");
        }

        @Override
        public void fill(int torrents) throws IOException {
            Path folder = Files.createDirectories(config().resolve("torrents"));
            Files.writeString(config().resolve("settings.json"), SETTINGS);
            for (int number = 0; number < torrents; number++) {
                Files.write(folder.resolve(number + ".torrent"), torrent(number));
            }
        }
    }
}
