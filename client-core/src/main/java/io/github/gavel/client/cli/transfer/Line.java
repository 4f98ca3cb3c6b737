package io.github.gavel.client.cli.transfer;

import io.github.gavel.client.TorrentView;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.client.text.Size;
import io.github.gavel.client.text.Terminal;
import io.github.gavel.client.text.Width;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.metainfo.Content;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * One line of a terminal that is written again and again; elsewhere a line whenever something else begins, and now and
 * then while nobody says what the torrent is.
 */
public final class Line implements Show {
    private static final int BAR = 24;
    private static final int LEAST_BAR = 4;
    private static final int NAME = 40;
    private static final int LEAST_NAME = 12;
    private static final int SENTENCE = 120;
    private static final int WIDE = 1_000;
    private static final int PERMILLE = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String BACK_AND_CLEAR = "\r\u001b[K";

    /** What is too long is cut off, instead of going on in lines that nobody clears. */
    private static final String CUT = "\u001b[?7l";

    private static final String WRAP = "\u001b[?7h";

    private final PrintWriter out;
    private final boolean terminal;
    private final int columns;
    private final LongSupplier clock;
    private final long begin;
    private final Optional<Deals> deals;
    private long lastBegan;
    private Duration saysAgainAfter = PATIENCE;
    private String last = "";

    /** @param deals for those that are traded */
    public Line(PrintWriter out, boolean terminal, Optional<Deals> deals) {
        this(out, terminal, deals, System::nanoTime);
    }

    /** @param clock nanoseconds */
    Line(PrintWriter out, boolean terminal, Optional<Deals> deals, LongSupplier clock) {
        this.clock = clock;
        this.begin = clock.getAsLong();
        this.deals = deals;
        this.out = out;
        this.terminal = terminal;
        this.columns = terminal ? Terminal.columns() : WIDE;
    }

    @Override
    public void now(TorrentView view) {
        TorrentSnapshot snapshot = view.transfer();
        boolean isNew = !kind(snapshot).equals(last);
        if (isNew) {
            last = kind(snapshot);
            lastBegan = clock.getAsLong();
            saysAgainAfter = PATIENCE;
        }
        Duration waited = Duration.ofNanos(clock.getAsLong() - lastBegan);
        String traded = traded(view);
        if (terminal) {
            out.print(BACK_AND_CLEAR
                    + CUT
                    + words(snapshot, columns - traded.length())
                    + inVain(snapshot, waited)
                    + traded
                    + WRAP);
            out.flush();
        } else if (isNew || saysAgain(snapshot, waited)) {
            out.println(words(snapshot, columns) + inVain(snapshot, waited) + traded);
            out.flush();
        }
    }

    private boolean saysAgain(TorrentSnapshot snapshot, Duration waited) {
        boolean isTime = waited.compareTo(saysAgainAfter) >= 0
                && !inVain(snapshot, waited).isEmpty();
        saysAgainAfter = isTime ? saysAgainAfter.multipliedBy(2) : saysAgainAfter;
        return isTime;
    }

    private static String inVain(TorrentSnapshot snapshot, Duration waited) {
        boolean isInVain = snapshot.state() instanceof TorrentState.FetchingMetadata && waited.compareTo(PATIENCE) >= 0;
        return isInVain ? " · nobody has told in " + inWords(waited) : "";
    }

    @Override
    public void end(TorrentView view) {
        TorrentSnapshot snapshot = view.transfer();
        if (terminal) {
            out.print(BACK_AND_CLEAR);
        }
        out.println(
                snapshot.state() instanceof TorrentState.Seeding
                        ? name(snapshot) + " · " + here(snapshot)
                                + rate(snapshot, Duration.ofNanos(clock.getAsLong() - begin)) + traded(view)
                        : words(snapshot, columns) + traded(view));
        out.flush();
    }

    @Override
    public void warn(String sentence) {
        if (terminal) {
            out.print(BACK_AND_CLEAR);
        }
        out.println(Harmless.shortened(sentence, 400));
        out.flush();
    }

    private String traded(TorrentView view) {
        return deals.flatMap(them -> view.trade().map(them::words)).orElse("");
    }

    static String rate(TorrentSnapshot snapshot, Duration took) {
        long received = snapshot.progress().received();
        if (received == 0) {
            return "";
        }
        double perSecond = (double) received * TimeUnit.SECONDS.toNanos(1) / Math.max(1, took.toNanos());
        String time = took.toSeconds() < 10 ? took.toMillis() + " ms" : inWords(took);
        return " · " + Size.shortly((long) perSecond) + "/s in " + time;
    }

    private static String here(TorrentSnapshot snapshot) {
        return "all " + Size.shortly(snapshot.wanted())
                + (snapshot.wanted() < snapshot.size() ? " that are wanted are here" : " are here");
    }

    private static String kind(TorrentSnapshot snapshot) {
        return snapshot.state().getClass().getSimpleName();
    }

    static String words(TorrentSnapshot snapshot, int columns) {
        TorrentState state = snapshot.state();
        if (state instanceof TorrentState.FetchingMetadata) {
            return "asks peers what it is · " + peers(snapshot) + known(snapshot) + alone(snapshot);
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
        if (state instanceof TorrentState.Stopped) {
            return name(snapshot) + " · stopped" + with(snapshot);
        }
        if (state instanceof TorrentState.Seeding) {
            return name(snapshot) + " · " + here(snapshot) + " · \u2191 "
                    + Size.shortly(snapshot.progress().sentPerSecond()) + "/s, "
                    + Size.shortly(snapshot.progress().sent())
                    + " sent · " + peers(snapshot);
        }
        return moving(snapshot, columns);
    }

    private static String with(TorrentSnapshot snapshot) {
        boolean isWhole = snapshot.content().isPresent() && snapshot.lacking() == 0;
        String here = snapshot.content().isPresent()
                ? " with " + percent(snapshot) + " of " + Size.shortly(snapshot.wanted())
                : "";
        return isWhole ? "" : here + "; the same command goes on from there";
    }

    /** The figures whole, and as much of the name and the bar as there is room for beside them. */
    private static String moving(TorrentSnapshot snapshot, int columns) {
        String figures = percent(snapshot) + " of " + Size.shortly(snapshot.wanted()) + " · \u2193 "
                + Size.shortly(snapshot.progress().receivedPerSecond()) + "/s \u2191 "
                + Size.shortly(snapshot.progress().sentPerSecond()) + "/s · " + peers(snapshot) + left(snapshot)
                + alone(snapshot);
        int room = columns - 2 - figures.length();
        String name = Harmless.shortened(name(snapshot), Math.max(LEAST_NAME, Math.min(NAME, room - LEAST_BAR - 3)));
        int bar = Math.min(BAR, room - 3 - Width.of(name));
        return name + (bar < LEAST_BAR ? "" : " " + bar(snapshot, bar)) + " " + figures;
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

    private static String known(TorrentSnapshot snapshot) {
        int known = snapshot.progress().known();
        return known <= snapshot.progress().peers().size() ? "" : " of " + known + " known";
    }

    /** Why nobody is here, if that is known. */
    private static String alone(TorrentSnapshot snapshot) {
        if (snapshot.progress().known() > 0) {
            return "";
        }
        if (snapshot.trackers().isEmpty()) {
            return ": no tracker is named, --peer names one";
        }
        return snapshot.trackers().stream()
                .flatMap(tracker -> tracker.refusal().stream()
                        .map(refusal -> ": " + tracker.tracker().getHost() + ": " + refusal.sentence()))
                .map(why -> Harmless.shortened(why, SENTENCE))
                .findFirst()
                .orElse("");
    }

    private static String bar(TorrentSnapshot snapshot, int columns) {
        int full = (int) (permille(snapshot) * columns / PERMILLE);
        return "[" + "=".repeat(full) + " ".repeat(columns - full) + "]";
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
        if (rate == 0 || snapshot.progress().peers().isEmpty()) {
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
