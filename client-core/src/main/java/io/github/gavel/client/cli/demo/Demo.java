package io.github.gavel.client.cli.demo;

import io.github.gavel.client.cli.transfer.Deals;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.purse.Tokens;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.magnet.Magnet;
import io.github.gavel.engine.magnet.PeerHint;
import io.github.gavel.engine.metainfo.Metainfo;
import io.github.gavel.engine.metainfo.MetainfoReader;
import io.github.gavel.engine.metainfo.Reading;
import io.github.gavel.ledger.descriptor.Foundation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Two sell a file, and whoever wants it pays, waits, or knows nothing of either. */
public final class Demo implements AutoCloseable {
    private static final String FIRST = "seeder 1";
    private static final String SECOND = "seeder 2";
    public static final String BIDDER = "bidder";
    private static final String SAVER = "saver";
    private static final String PLAIN = "plain";
    private static final String FOREIGN = "aria2";
    private static final String HERE = "127.0.0.1";
    private static final String UP = "1M";
    private static final long OTHERS_UP = 300_000;
    private static final String BUDGET = "4";
    private static final String PIECE = "256K";
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Program program;
    private final PrintWriter out;
    private final boolean terminal;
    private final Optional<Guest> guest;
    private final Troupe troupe = new Troupe();
    private final Tokens tokens = new Tokens(Foundation.USUAL_DECIMALS);
    private final List<Integer> ports = new ArrayList<>();
    private final CountDownLatch left = new CountDownLatch(1);

    /** @param guest who bids; a process does if there is none */
    public Demo(Program program, PrintWriter out, boolean terminal, Optional<Guest> guest) {
        this.program = program;
        this.out = out;
        this.terminal = terminal;
        this.guest = guest;
    }

    /**
     * Plays it; false if it did not end as it should.
     *
     * @param original what is sold, in a folder of which everything else is made
     */
    public boolean play(Path original) throws BadInput, IOException, InterruptedException {
        Path folder = Optional.ofNullable(original.getParent()).orElseThrow();
        Bank bank = Bank.open(program, troupe, folder);
        for (String name : List.of(FIRST, SECOND, BIDDER, SAVER)) {
            bank.makeWallet(name);
        }
        bank.fill(BIDDER);
        Path torrent = folder.resolve("demo.torrent");
        program.run(
                Bank.PASSWORD, List.of("create", original.toString(), "-o", torrent.toString(), "--piece-size", PIECE));
        Optional<Path> aria = Foreign.aria2();
        introduce(aria.isPresent());
        List<Player> buyers = new ArrayList<>();
        if (aria.isPresent()) {
            buyers.add(foreign(aria.get(), torrent));
        }
        List<ProcessPlayer> sellers = List.of(seller(bank, torrent, FIRST, "1"), seller(bank, torrent, SECOND, "2"));
        awaitOffers(sellers);
        if (guest.isPresent()) {
            guest.get().come(invitation(bank, folder));
        }
        long began = System.nanoTime();
        buyers.add(0, buyer(folder, torrent, PLAIN, List.of()));
        buyers.add(0, buyer(folder, torrent, SAVER, trading(bank, SAVER, "0")));
        buyers.add(0, bidder(bank, folder, torrent));
        boolean isWhole = watch(began, sellers, buyers) && areTheSame(original, folder, buyers);
        sellers.forEach(ProcessPlayer::end);
        return settles(began, bank, sellers, buyers) && isWhole;
    }

    private Invitation invitation(Bank bank, Path folder) throws IOException {
        return new Invitation(
                folder.resolve(BIDDER),
                folder.resolve(BIDDER + ".home"),
                bank.purse(BIDDER),
                Bank.PASSWORD,
                Ports.free(),
                new Limit(OTHERS_UP),
                tokens.read(BUDGET).orElseThrow(),
                this::leave);
    }

    private Player bidder(Bank bank, Path folder, Path torrent) throws BadInput, IOException {
        if (guest.isEmpty()) {
            return buyer(folder, torrent, BIDDER, trading(bank, BIDDER, BUDGET));
        }
        List<PeerHint> others =
                ports.stream().map(port -> new PeerHint(HERE, port)).toList();
        guest.get().bid(Magnet.of(metainfo(torrent), others).toString());
        return guest.get();
    }

    private static Metainfo metainfo(Path torrent) throws BadInput, IOException {
        if (MetainfoReader.read(Files.readAllBytes(torrent)) instanceof Reading.Read read) {
            return read.metainfo();
        }
        throw new BadInput(torrent + " is no torrent");
    }

    private void introduce(boolean isForeignHere) {
        out.println("Two seeders upload at most 1 MB/s each, and ask 1 and 2 tokens per GiB. Who wants the file:");
        out.println("  bidder      has " + Bank.FAUCET + " tokens, and spends at most " + BUDGET);
        out.println("  saver       speaks the same language, and bids nothing");
        out.println("  plain       this program as a classic client");
        out.println(
                isForeignHere
                        ? "  aria2       another program, which knows nothing of all this"
                        : "Another program would take part if aria2c were installed.");
        out.println("Each is a process of its own, and so is the ledger; nothing leaves this computer.");
        guest.ifPresent(
                window -> out.println("The bidder is the window that opens; close it when you have seen enough."));
        out.flush();
    }

    /** It calls nobody, so it is there before those who call it. */
    private Player foreign(Path program, Path torrent) throws IOException {
        int port = Ports.free();
        ports.add(port);
        Path to = torrent.resolveSibling(FOREIGN);
        return new ProcessPlayer(FOREIGN, troupe.with(() -> Foreign.start(program, torrent, to, port)));
    }

    private ProcessPlayer seller(Bank bank, Path torrent, String name, String reserve) throws IOException {
        return player(torrent, name, List.of("seed", torrent.toString()), trading(bank, name, reserve));
    }

    private Player buyer(Path folder, Path torrent, String name, List<String> trading) throws IOException {
        List<String> words =
                List.of("get", torrent.toString(), "--to", folder.resolve(name).toString());
        return player(torrent, name, words, trading);
    }

    /** Everybody is told of those who began before. */
    private ProcessPlayer player(Path torrent, String name, List<String> verb, List<String> trading)
            throws IOException {
        int port = Ports.free();
        List<String> words = new ArrayList<>(verb);
        words.addAll(trading);
        words.addAll(List.of("--json", "--bind", HERE, "--port", Integer.toString(port)));
        words.addAll(List.of("--up", verb.get(0).equals("seed") ? UP : Long.toString(OTHERS_UP)));
        words.addAll(List.of("--state", torrent.resolveSibling(name + ".state").toString()));
        ports.forEach(other -> words.addAll(List.of("--peer", HERE + ":" + other)));
        Process process = troupe.with(() -> program.start(words));
        process.outputWriter().append(Bank.PASSWORD + "\n").flush();
        ports.add(port);
        return new ProcessPlayer(name, process);
    }

    private static List<String> trading(Bank bank, String name, String tokens) {
        List<String> words = new ArrayList<>(
                name.equals(FIRST) || name.equals(SECOND)
                        ? List.of("--earn", "--reserve", tokens)
                        : List.of("--spend", tokens));
        words.addAll(List.of("--wallet", bank.wallet(name), "--joined", bank.joined(), "--password-fd", "0"));
        return words;
    }

    private void awaitOffers(List<ProcessPlayer> sellers) throws InterruptedException {
        for (long waited = 0;
                waited < PATIENCE.toMillis() && !sellers.stream().allMatch(Demo::offers) && !troupe.isOver();
                waited += LOOK.toMillis()) {
            Thread.sleep(LOOK.toMillis());
        }
    }

    private static boolean offers(ProcessPlayer seller) {
        return seller.last().flatMap(Report::sells).isPresent() || seller.isOver();
    }

    private boolean watch(long began, List<ProcessPlayer> sellers, List<Player> buyers) throws InterruptedException {
        out.println();
        Board board = new Board(out, new Deals(tokens), began, terminal);
        boolean isOver = false;
        for (long waited = 0; waited < PATIENCE.toMillis() && !isOver; waited += LOOK.toMillis()) {
            isOver = troupe.isOver() || buyers.stream().allMatch(buyer -> buyer.isOver());
            board.show(sellers, buyers, isOver);
            Thread.sleep(LOOK.toMillis());
        }
        return !troupe.isOver() && buyers.stream().allMatch(Player::hasSucceeded);
    }

    private boolean areTheSame(Path original, Path folder, List<Player> buyers) throws IOException {
        for (Player buyer : buyers) {
            Path copy = folder.resolve(buyer.name()).resolve(String.valueOf(original.getFileName()));
            if (Files.mismatch(original, copy) != -1) {
                out.println("What " + buyer.name() + " has is not the same.");
                return false;
            }
        }
        out.println();
        out.println("Every copy is the same, byte by byte.");
        return true;
    }

    private boolean settles(long began, Bank bank, List<ProcessPlayer> sellers, List<Player> buyers)
            throws BadInput, IOException, InterruptedException {
        if (troupe.isOver()) {
            return false;
        }
        Map<String, Holdings> holdings = new LinkedHashMap<>();
        for (String name : List.of(FIRST, SECOND, BIDDER, SAVER)) {
            boolean isGuest = guest.isPresent() && name.equals(BIDDER);
            holdings.put(name, isGuest ? guest.get().holdings() : bank.holdings(name));
        }
        for (Player seller : sellers) {
            out.println(BIDDER + " paid " + seller.name() + " "
                    + tokens.show(Optional.ofNullable(holdings.get(seller.name()))
                            .orElseThrow()
                            .earned())
                    + ".");
        }
        Bill bill = Bill.of(holdings, bank, buyers);
        bill.printGain(out, began);
        bill.print(out, tokens);
        if (guest.isPresent()) {
            bank.openAgain();
            guest.get().hear(bill.outcome(began));
        }
        return bill.isSquare();
    }

    public boolean isOver() {
        return troupe.isOver();
    }

    /** Waits until a guest has seen enough. */
    public void awaitGuest() throws InterruptedException {
        if (guest.isPresent()) {
            left.await();
        }
    }

    private void leave() {
        left.countDown();
        troupe.close();
    }

    @Override
    public void close() {
        leave();
        guest.ifPresent(Guest::close);
    }
}
