package io.github.gavel.ui.sample;

import io.github.gavel.client.purse.Balance;
import io.github.gavel.client.purse.ChannelLine;
import io.github.gavel.client.purse.Fold;
import io.github.gavel.client.purse.HistoryDay;
import io.github.gavel.client.purse.LedgerName;
import io.github.gavel.client.purse.Portion;
import io.github.gavel.client.purse.PurseState;
import io.github.gavel.client.purse.PurseView;
import io.github.gavel.client.purse.Receipt;
import io.github.gavel.client.purse.Safety;
import io.github.gavel.client.purse.SpendingLimits;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.signing.secp256k1.Address;
import io.github.gavel.wallet.caps.Caps;
import io.github.gavel.wallet.caps.Tally;
import io.github.gavel.wallet.store.HistoryEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A wallet of somebody who downloads by day and seeds by night. */
public final class Purses {
    public static final String ADDRESS = "0x58A57ed9d8d624cBD12e2C467D34787555bB1b25";

    private static final LedgerTime NOW =
            new LedgerTime(Instant.parse("2026-11-20T15:20:00Z").toEpochMilli());
    private static final LedgerName LEDGER = new LedgerName("Old Town", 6, true, "ledger.example");

    private Purses() {}

    public static PurseView some() {
        return view(
                Optional.of(balance()),
                Optional.empty(),
                false,
                new Safety(false, Optional.empty(), Optional.empty(), Optional.empty()),
                history(),
                channels());
    }

    /** Locked, backed up, and its ledger says nothing. */
    public static PurseView silent() {
        Safety safe = new Safety(
                true, Optional.of(Path.of("/media/stick/gavel-channels.backup")), Optional.of(NOW), Optional.empty());
        return view(
                Optional.of(balance()),
                Optional.of("127.0.0.1:7100: connection refused"),
                true,
                safe,
                history(),
                channels());
    }

    /** Just made. */
    public static PurseView fresh() {
        Safety none = new Safety(false, Optional.empty(), Optional.empty(), Optional.empty());
        return view(Optional.of(new Balance(List.of(), NOW)), Optional.empty(), true, none, List.of(), List.of());
    }

    /** Something was earned for a torrent that a stranger named. */
    public static PurseView named(String name) {
        Safety none = new Safety(false, Optional.empty(), Optional.empty(), Optional.empty());
        return view(
                Optional.of(balance()),
                Optional.empty(),
                false,
                none,
                List.of(day(
                        Duration.ZERO,
                        fold(Fold.Kind.EARNED, 1, name, HistoryEntry.Kind.EARNED, Duration.ofHours(1), 5))),
                channels());
    }

    public static PurseState ready(PurseView view) {
        return new PurseState.Ready(view);
    }

    private static PurseView view(
            Optional<Balance> balance,
            Optional<String> silence,
            boolean isLocked,
            Safety safety,
            List<HistoryDay> history,
            List<ChannelLine> channels) {
        return new PurseView(
                ADDRESS,
                Optional.of(LEDGER),
                balance,
                silence,
                List.of(),
                history,
                channels,
                new SpendingLimits(
                        new Caps(grains(10_000), grains(100_000), grains(100_000), grains(200_000), grains(5_000_000)),
                        grains(2_000_000)),
                history.isEmpty()
                        ? Tally.nothing(NOW)
                        : new Tally(Map.of(), Map.of(), grains(68_700), grains(109_700), NOW),
                isLocked,
                !history.isEmpty(),
                5,
                safety,
                List.of(),
                NOW);
    }

    static Amount grains(long grains) {
        return Amount.grains(grains);
    }

    private static LedgerTime in(Duration time) {
        return NOW.plus(time);
    }

    private static LedgerTime ago(Duration time) {
        return new LedgerTime(NOW.epochMillis() - time.toMillis());
    }

    public static Balance balance() {
        return new Balance(
                List.of(
                        new Portion(
                                Portion.Kind.IN_THE_ACCOUNT, grains(128_400_000), Optional.empty(), Optional.empty()),
                        left(457_700, Duration.ofHours(148), 1),
                        left(473_600, Duration.ofHours(97), 2),
                        new Portion(Portion.Kind.TO_COLLECT, grains(260_000), Optional.empty(), Optional.empty()),
                        new Portion(
                                Portion.Kind.TO_SETTLE,
                                grains(140_000),
                                Optional.of(channel(4)),
                                Optional.of(in(Duration.ofHours(70)))),
                        new Portion(
                                Portion.Kind.AT_THE_HUB,
                                grains(5_000_000),
                                Optional.of(channel(5)),
                                Optional.of(in(Duration.ofHours(44)))),
                        new Portion(
                                Portion.Kind.FORGOTTEN_DEPOSIT,
                                grains(268_700),
                                Optional.of(channel(3)),
                                Optional.of(in(Duration.ofHours(9))))),
                NOW);
    }

    private static Portion left(long grains, Duration until, int channel) {
        return new Portion(
                Portion.Kind.LEFT_IN_CHANNEL, grains(grains), Optional.of(channel(channel)), Optional.of(in(until)));
    }

    public static List<ChannelLine> channels() {
        return List.of(
                line(3, ChannelLine.State.FORGOTTEN, true, 500_000, 231_300, Duration.ofHours(9)),
                line(1, ChannelLine.State.OPEN, true, 500_000, 42_300, Duration.ofHours(148)),
                line(2, ChannelLine.State.OPEN, true, 500_000, 26_400, Duration.ofHours(97)),
                line(4, ChannelLine.State.CLOSING, false, 500_000, 140_000, Duration.ofMinutes(100)));
    }

    private static ChannelLine line(
            int number, ChannelLine.State state, boolean isOurs, long deposit, long moved, Duration until) {
        return new ChannelLine(
                channel(number),
                isOurs,
                state,
                "0x52908400098527886E0F7030069857D2E4169EE" + number,
                number == 1 ? Optional.of(torrent(2)) : Optional.empty(),
                grains(deposit),
                grains(moved),
                Amount.ZERO,
                in(until));
    }

    static ChannelId channel(int number) {
        return new ChannelId(filled(32, number));
    }

    static InfoHash torrent(int number) {
        return new InfoHash(filled(20, number));
    }

    private static Octets filled(int length, int number) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) number);
        return Octets.of(bytes);
    }

    public static List<HistoryDay> history() {
        Duration day = Duration.ofDays(1);
        return List.of(
                day(
                        Duration.ZERO,
                        fold(
                                Fold.Kind.EARNED,
                                1,
                                "ubuntu-24.04.3-desktop-amd64.iso",
                                HistoryEntry.Kind.EARNED,
                                Duration.ofHours(1),
                                242_000,
                                100_000,
                                140_000,
                                90_000,
                                70_000),
                        fold(
                                Fold.Kind.PAID,
                                2,
                                "debian-13.1.0-amd64-DVD-1.iso",
                                HistoryEntry.Kind.PAID,
                                Duration.ofHours(2),
                                42_300,
                                26_400),
                        fold(
                                Fold.Kind.EARNED,
                                3,
                                "Sintel, 2160p (Blender Foundation)",
                                HistoryEntry.Kind.EARNED,
                                Duration.ofHours(5),
                                60_000,
                                38_000,
                                20_000)),
                day(
                        day,
                        fold(Fold.Kind.EARNED, 4, "", HistoryEntry.Kind.EARNED, day, 900_000, 700_000, 320_000),
                        fold(
                                Fold.Kind.PAID,
                                5,
                                "Wikipedia, English, October 2026",
                                HistoryEntry.Kind.PAID,
                                day,
                                31_000,
                                10_000),
                        fold(Fold.Kind.GIVEN, 6, "", HistoryEntry.Kind.CLAIMED, day, 10_000_000),
                        fold(Fold.Kind.MOVED, 7, "", HistoryEntry.Kind.OPENED, day, 500_000, 500_000, 500_000)),
                day(
                        day.multipliedBy(3),
                        fold(
                                Fold.Kind.EARNED,
                                1,
                                "ubuntu-24.04.3-desktop-amd64.iso",
                                HistoryEntry.Kind.EARNED,
                                day.multipliedBy(3),
                                916_000,
                                1_000_000),
                        fold(Fold.Kind.SENT, 8, "", HistoryEntry.Kind.SENT, day.multipliedBy(3), 1_250_000)));
    }

    private static HistoryDay day(Duration ago, Fold... folds) {
        return new HistoryDay(
                Instant.ofEpochMilli(ago(ago).epochMillis())
                        .atZone(ZoneId.systemDefault())
                        .toLocalDate(),
                List.of(folds));
    }

    private static Fold fold(
            Fold.Kind kind, int torrent, String name, HistoryEntry.Kind entry, Duration ago, long... grains) {
        List<Receipt> receipts = new ArrayList<>();
        IntStream.range(0, grains.length)
                .forEach(i -> receipts.add(receipt(new HistoryEntry(
                        ago(ago.plusMinutes(7L * i)),
                        entry,
                        Optional.of(channel(torrent)),
                        new AccountId(filled(20, 16 + i)),
                        grains(grains[i])))));
        return new Fold(
                kind,
                name.isEmpty() ? Optional.empty() : Optional.of(torrent(torrent)),
                name.isEmpty() ? Optional.empty() : Optional.of(name),
                receipts);
    }

    private static Receipt receipt(HistoryEntry entry) {
        return new Receipt(entry, Address.of(entry.other()));
    }
}
