package io.github.gavel.benchmarks.transfer;

import io.github.gavel.benchmarks.peers.Command;
import io.github.gavel.benchmarks.peers.Ports;
import io.github.gavel.benchmarks.peers.Running;
import io.github.gavel.benchmarks.peers.Tool;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * transmission-daemon, asked over its remote API whether it seeds all of them.
 *
 * @param config its folder, in whose {@code torrents} they are
 */
record TransmissionBed(Workshop workshop, Path config, Path data, int torrents) implements Bed {
    private static final String SESSION = "X-Transmission-Session-Id";
    private static final String HOW_ARE_THEY =
            "{\"method\": \"torrent-get\", \"arguments\": {\"fields\": [\"id\", \"status\"]}}";
    private static final String LOOK_AT_THEM = "{\"method\": \"torrent-verify\", \"arguments\": {}}";
    private static final Pattern SEEDS = Pattern.compile("\"status\":6\\b");
    private static final Pattern LACKS = Pattern.compile("\"status\":[34]\\b");
    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final long LOOK = 10;

    @Override
    public String program() {
        return "transmission-daemon";
    }

    @Override
    public Running start() throws IOException, InterruptedException, TimeoutException {
        List<Integer> ports = Ports.free(2);
        Running running = workshop.start(new Command(words(ports.get(0), ports.get(1)), NOTHING, NOTHING));
        long end = System.nanoTime() + PATIENCE.toNanos();
        URI api = URI.create("http://127.0.0.1:" + ports.get(0) + "/transmission/rpc");
        boolean looks = false;
        for (String answer = ""; count(SEEDS, answer) < torrents; answer = ask(api, HOW_ARE_THEY)) {
            if (!looks && count(LACKS, answer) == torrents) {
                looks = true;
                ask(api, LOOK_AT_THEM);
            }
            if (System.nanoTime() > end) {
                throw new TimeoutException(
                        "transmission-daemon did not seed " + torrents + " torrents in " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(LOOK);
        }
        return running;
    }

    private List<String> words(int remote, int port) {
        return List.of(
                Tool.TRANSMISSION.program(),
                "--foreground",
                "--config-dir",
                config.toString(),
                "--download-dir",
                data.toString(),
                "--no-dht",
                "--no-lpd",
                "--no-utp",
                "--no-portmap",
                "--no-auth",
                "--rpc-bind-address",
                "127.0.0.1",
                "--port",
                String.valueOf(remote),
                "--peerport",
                String.valueOf(port));
    }

    private static long count(Pattern pattern, String answer) {
        return pattern.matcher(answer).results().count();
    }

    /** Its answer; nothing if it does not listen yet. */
    private static String ask(URI api, String question) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        try {
            String session = send(client, HttpRequest.newBuilder(api), question)
                    .headers()
                    .firstValue(SESSION)
                    .orElse("");
            return send(client, HttpRequest.newBuilder(api).header(SESSION, session), question)
                    .body();
        } catch (IOException notYet) {
            return "";
        }
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request, String question)
            throws IOException, InterruptedException {
        return client.send(
                request.POST(HttpRequest.BodyPublishers.ofString(question)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
