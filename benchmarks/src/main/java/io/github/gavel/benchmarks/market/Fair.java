package io.github.gavel.benchmarks.market;

import io.github.gavel.benchmarks.peers.Command;
import io.github.gavel.benchmarks.peers.Host;
import io.github.gavel.benchmarks.peers.Line;
import io.github.gavel.benchmarks.peers.Ports;
import io.github.gavel.benchmarks.peers.Relay;
import io.github.gavel.benchmarks.peers.Running;
import io.github.gavel.benchmarks.peers.Said;
import io.github.gavel.benchmarks.peers.Sample;
import io.github.gavel.benchmarks.transfer.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Seeds and one who downloads, each a process, who trade or do not. */
final class Fair {
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Pattern SEEDS = Pattern.compile("\"state\":\"seeding\"");
    private static final Pattern SELLS = Pattern.compile("\"sells\":");
    private static final int LEFT_OUT = 10;
    private static final String BUYER = "buyer";

    private final Workshop workshop;
    private final List<String> java;
    private final Bank bank;
    private final Row row;
    private final Sample sample;
    private int trials;

    Fair(Workshop workshop, List<String> java, Bank bank, Row row, Sample sample) {
        this.workshop = workshop;
        this.java = List.copyOf(java);
        this.bank = bank;
        this.row = row;
        this.sample = sample;
    }

    static void makeWallets(Bank bank) throws IOException, InterruptedException, TimeoutException {
        bank.makeWallet(BUYER);
        for (int seller = 0; seller < Row.MOST_SELLERS; seller++) {
            bank.makeWallet(seller(seller));
        }
    }

    /** One transfer, from those who have everything. */
    Stretch transfer(boolean isPaid) throws IOException, InterruptedException, TimeoutException {
        Path folder = Files.createDirectory(workshop.folder().resolve(row.word + "-" + trials++));
        List<Running> all = new ArrayList<>();
        try {
            List<String> peers = new ArrayList<>();
            for (int seller = 0; seller < row.sellers; seller++) {
                int port = Ports.free(1).get(0);
                all.add(seed(folder, seller, port, isPaid));
                peers.add(relayed("127.0.0.1:" + port, all));
            }
            for (int seller = 0; seller < row.sellers; seller++) {
                all.get(row.line.equals(Line.NONE) ? seller : 2 * seller).ready(PATIENCE);
            }
            Running buyer = workshop.start(get(folder, peers, isPaid));
            all.add(buyer);
            Said done = buyer.done(PATIENCE);
            buyer.freeze();
            if (!sample.isIn(folder.resolve("copy"))) {
                throw new IOException("the copy in " + folder + " is not the same");
            }
            return Stretch.of(buyer.said(), sample.size() / LEFT_OUT, done);
        } finally {
            all.forEach(Running::end);
            all.forEach(Running::close);
            Workshop.delete(folder);
        }
    }

    private String relayed(String target, List<Running> all)
            throws IOException, InterruptedException, TimeoutException {
        if (row.line.equals(Line.NONE)) {
            return target;
        }
        String at = "127.0.0.1:" + Ports.free(1).get(0);
        Running relay = workshop.start(Relay.command(java, Host.LOOPBACK, at, target, row.line));
        relay.ready(PATIENCE);
        all.add(relay);
        return at;
    }

    private Running seed(Path folder, int seller, int port, boolean isPaid) throws IOException {
        List<String> words = new ArrayList<>(List.of("seed", sample.torrent().toString(), "--from"));
        words.addAll(List.of(sample.folder().toString(), "--port", String.valueOf(port)));
        row.up.ifPresent(most -> words.addAll(List.of("--up", most)));
        if (isPaid) {
            words.addAll(List.of("--earn", "--reserve", "1"));
            words.addAll(bank.trading(seller(seller)));
        }
        return workshop.start(command(words, folder.resolve(seller(seller) + ".state"), isPaid ? SELLS : SEEDS));
    }

    private Command get(Path folder, List<String> peers, boolean isPaid) {
        List<String> words = new ArrayList<>(List.of("get", sample.torrent().toString(), "--to"));
        words.add(folder.resolve("copy").toString());
        peers.forEach(peer -> words.addAll(List.of("--peer", peer)));
        if (isPaid) {
            words.addAll(List.of("--spend", "100"));
            words.addAll(bank.trading(BUYER));
        }
        return command(words, folder.resolve("buyer.state"), SEEDS);
    }

    private Command command(List<String> words, Path state, Pattern awaited) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of("--json", "--bind", "127.0.0.1", "--state", state.toString()));
        return new Command(bank.command(all.toArray(String[]::new)).words(), awaited, awaited);
    }

    private static String seller(int number) {
        return "seller" + number;
    }
}
