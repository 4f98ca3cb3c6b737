package io.github.gavel.client.cli.auction;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.economy.slots.Outcome;
import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/** What one round came to, to be printed. */
public record AuctionReport(AuctionFile file, Outcome.Decided decided) {
    public static AuctionReport of(AuctionFile file) throws BadInput {
        return new AuctionReport(file, file.decide());
    }

    /** Prints it for people; of many peers each is shown only if {@code all} are asked for. */
    public void printTable(PrintWriter out, boolean all, Ansi ansi) {
        AuctionTable table = new AuctionTable(file, decided);
        table.headlines().forEach(line -> out.println(ansi.text("@|bold " + line + "|@")));
        out.println();
        table.lines(all).forEach(out::println);
    }

    public void printJson(PrintWriter out) {
        AuctionJson.write(file, decided, out);
    }
}
