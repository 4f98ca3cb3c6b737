package io.github.gavel.client.cli.transfer;

import io.github.gavel.client.cli.text.Harmless;
import io.github.gavel.client.cli.text.Size;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.metainfo.Content;
import java.io.PrintWriter;
import java.time.Duration;

/** One line of a terminal that is written again and again; elsewhere a line whenever something else begins. */
public final class Line implements Show {
    private static final int BAR = 24;
    private static final int NAME = 40;
    private static final int PERMILLE = 1_000;
    private static final String BACK_AND_CLEAR = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean terminal;
    private String last = "";

    public Line(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void now(TorrentSnapshot snapshot) {
        if (terminal) {
            out.print(BACK_AND_CLEAR + words(snapshot));
            out.flush();
        } else if (!kind(snapshot).equals(last)) {
            last = kind(snapshot);
            out.println(words(snapshot));
            out.flush();
        }
    }

    @Override
    public void end(TorrentSnapshot snapshot) {
        if (terminal) {
            out.print(BACK_AND_CLEAR);
        }
        out.println(
                snapshot.state() instanceof TorrentState.Seeding
                        ? name(snapshot) + " · " + here(snapshot)
                        : words(snapshot));
        out.flush();
    }

    private static String here(TorrentSnapshot snapshot) {
        return "all " + Size.shortly(snapshot.wanted())
                + (snapshot.wanted() < snapshot.size() ? " that are wanted are here" : " are here");
    }

    private static String kind(TorrentSnapshot snapshot) {
        return snapshot.state().getClass().getSimpleName();
    }

    static String words(TorrentSnapshot snapshot) {
        TorrentState state = snapshot.state();
        if (state instanceof TorrentState.FetchingMetadata) {
            return "asks peers what it is · " + peers(snapshot);
        }
        if (state instanceof TorrentState.Checking checking && checking.of() == 0) {
            return name(snapshot) + " · looks at what is here";
        }
        if (state instanceof TorrentState.Checking checking) {
            return name(snapshot) + " · checks what is here, " + checking.checked() + " of " + checking.of()
                    + " pieces";
        }
        if (state instanceof TorrentState.Failed failed) {
            return name(snapshot) + " · " + Harmless.shortened(failed.sentence(), 400);
        }
        if (state instanceof TorrentState.Seeding) {
            return name(snapshot) + " · " + here(snapshot) + " · \u2191 "
                    + Size.shortly(snapshot.progress().sentPerSecond()) + "/s, "
                    + Size.shortly(snapshot.progress().sent())
                    + " sent · " + peers(snapshot);
        }
        return name(snapshot) + " " + bar(snapshot) + " " + percent(snapshot) + " of " + Size.shortly(snapshot.wanted())
                + " · \u2193 " + Size.shortly(snapshot.progress().receivedPerSecond()) + "/s \u2191 "
                + Size.shortly(snapshot.progress().sentPerSecond()) + "/s · " + peers(snapshot) + left(snapshot);
    }

    private static String name(TorrentSnapshot snapshot) {
        return snapshot.content()
                .map(Content::name)
                .map(name -> Harmless.shortened(name, NAME))
                .orElse(snapshot.hash().toString());
    }

    private static String peers(TorrentSnapshot snapshot) {
        int count = snapshot.progress().peers().size();
        return count + (count == 1 ? " peer" : " peers");
    }

    private static String bar(TorrentSnapshot snapshot) {
        int full = (int) (permille(snapshot) * BAR / PERMILLE);
        return "[" + "=".repeat(full) + " ".repeat(BAR - full) + "]";
    }

    private static String percent(TorrentSnapshot snapshot) {
        long permille = permille(snapshot);
        return permille / 10 + "." + permille % 10 + " %";
    }

    private static long permille(TorrentSnapshot snapshot) {
        long wanted = Math.max(1, snapshot.wanted());
        long here = wanted - snapshot.lacking();
        return wanted < Long.MAX_VALUE / PERMILLE ? here * PERMILLE / wanted : here / (wanted / PERMILLE);
    }

    private static String left(TorrentSnapshot snapshot) {
        long rate = snapshot.progress().receivedPerSecond();
        if (rate == 0) {
            return "";
        }
        Duration left = Duration.ofSeconds(snapshot.lacking() / rate + 1);
        return left.toDays() > 9 ? " · more than 9 days left" : " · " + inWords(left) + " left";
    }

    private static String inWords(Duration left) {
        if (left.toHours() > 0) {
            return left.toHours() + " h " + left.toMinutesPart() + " min";
        }
        return left.toMinutes() > 0
                ? left.toMinutes() + " min " + left.toSecondsPart() + " s"
                : left.toSeconds() + " s";
    }
}
