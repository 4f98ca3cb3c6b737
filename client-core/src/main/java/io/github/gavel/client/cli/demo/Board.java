package io.github.gavel.client.cli.demo;

import io.github.gavel.client.cli.transfer.Deals;
import io.github.gavel.client.text.Size;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Everybody at one moment: rewritten in place on a terminal, elsewhere printed now and then. */
final class Board {
    private static final int BAR = 20;
    private static final Duration APART = Duration.ofSeconds(10);

    private final PrintWriter out;
    private final Deals deals;
    private final boolean terminal;
    private final long began;
    private long printed;
    private int lines;

    Board(PrintWriter out, Deals deals, long began, boolean terminal) {
        this.out = out;
        this.deals = deals;
        this.began = began;
        this.printed = began - APART.toNanos();
        this.terminal = terminal;
    }

    void show(List<? extends Player> sellers, List<Player> buyers, boolean isLast) {
        if (!terminal && !isLast && System.nanoTime() - printed < APART.toNanos()) {
            return;
        }
        printed = System.nanoTime();
        if (terminal && lines > 0) {
            out.print("\u001b[" + lines + "A\u001b[J");
        }
        List<String> text = new ArrayList<>();
        text.add(Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s");
        sellers.forEach(seller -> text.add("  " + padded(seller.name()) + selling(seller)));
        buyers.forEach(buyer -> text.add("  " + padded(buyer.name()) + buying(buyer)));
        text.forEach(out::println);
        lines = text.size();
        out.flush();
    }

    private String selling(Player seller) {
        return seller.last().flatMap(Report::sells).map(this::words).orElse("gets ready");
    }

    private String words(Report.Sells sells) {
        List<String> slots = sells.slots();
        int sold = Collections.frequency(slots, "award");
        int free = Collections.frequency(slots, "free") + Collections.frequency(slots, "optimistic");
        return "asks " + deals.rate(sells.reserve()) + " · slots: " + sold + " sold, " + free + " free, "
                + Collections.frequency(slots, "choked") + " in line · earned "
                + deals.tokens().show(sells.earned());
    }

    private String buying(Player buyer) {
        if (buyer.isOver()) {
            return (buyer.hasSucceeded() ? "has it after " : "failed after ")
                    + Bill.seconds(buyer.tookSince(began))
                    + buyer.last()
                            .flatMap(Report::buys)
                            .map(buys -> " · paid " + deals.tokens().show(buys.spent()))
                            .orElse("");
        }
        return buyer.last().map(this::moving).orElse("at work");
    }

    private String moving(Report report) {
        long permille = report.wanted() == 0 ? 0 : (report.wanted() - report.lacking()) * 1_000 / report.wanted();
        int full = (int) (permille * BAR / 1_000);
        return "[" + "=".repeat(full) + " ".repeat(BAR - full) + "] " + permille / 10 + " % · "
                + Size.shortly(report.perSecond()) + "/s"
                + report.buys().map(this::paid).orElse("");
    }

    private String paid(Report.Buys buys) {
        return " · paid " + deals.tokens().show(buys.spent())
                + (buys.from() == 0 ? "" : " · has bought " + buys.from() + (buys.from() == 1 ? " slot" : " slots"));
    }

    private static String padded(String name) {
        return name + " ".repeat(Math.max(1, 12 - name.length()));
    }
}
