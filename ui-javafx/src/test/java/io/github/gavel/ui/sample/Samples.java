package io.github.gavel.ui.sample;

import io.github.gavel.client.TorrentView;
import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.client.library.Standing;
import io.github.gavel.client.money.WalletView;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.engine.TorrentState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Believable snapshots. */
public final class Samples {
    private static final long GB = 1_000_000_000L;

    private Samples() {}

    public static LibrarySnapshot nothing() {
        return Stocked.of(List.of(), Optional.empty());
    }

    /** Of many kinds, second by second a little further. */
    public static LibrarySnapshot some(int second) {
        long swing = (long) (400_000 * Math.sin(second / 7.0) + 150_000 * Math.sin(second / 2.3));
        long debian = second < 40 ? 2_200_000 + swing : 8_200_000 + swing;
        return Stocked.of(
                List.of(
                        Sample.named("debian-13.1.0-amd64-DVD-1.iso", 3_960_000_000L)
                                .done(620)
                                .moving(debian, 700_000 + swing / 4)
                                .peers(36, 84)
                                .trade(Trades.buying(second < 40 ? Rate.FREE : perGb(60_000)))
                                .at("tracker.debian.org")
                                .view(),
                        Sample.named("ubuntu-24.04.3-desktop-amd64.iso", 6_340_000_000L)
                                .done(1000)
                                .moving(0, 5_900_000 - swing)
                                .peers(17, 61)
                                .trade(Trades.selling())
                                .at("torrent.ubuntu.com")
                                .view(),
                        Sample.named("Wikipedia, English, October 2026", 98 * GB + 200_000_000)
                                .files(
                                        "articles.txt",
                                        "pictures/harbours.tar",
                                        "pictures/index.csv",
                                        "maps.mkv",
                                        "talk pages",
                                        "licences.txt",
                                        "sha256.txt",
                                        "README.html")
                                .done(380)
                                .moving(11_100_000 + swing, 1_900_000)
                                .peers(22, 48)
                                .trade(Trades.buying(perGb(41_000)))
                                .at("archive.example.org")
                                .view(),
                        Sample.named("Sintel, 2160p (Blender Foundation)", 14 * GB + 100_000_000)
                                .done(1000)
                                .moving(0, 1_300_000)
                                .peers(9, 30)
                                .trade(Trades.earned(Amount.grains(118_000)))
                                .at("media.example.net")
                                .view(),
                        Sample.named("Tears of Steel, master", 61 * GB)
                                .done(910)
                                .state(new TorrentState.Failed(
                                        "The file \"master/reel-07.mov\" is not there any more."))
                                .at("media.example.net")
                                .view(),
                        Sample.named("OpenStreetMap planet, 16 Nov 2026", 82 * GB + 400_000_000)
                                .done(70)
                                .moving(2_100_000, 200_000)
                                .peers(6, 12)
                                .at("archive.example.org")
                                .view(),
                        Sample.named("Fedora-Workstation-43-x86_64.iso", 2_610_000_000L)
                                .done(1000)
                                .moving(0, 400_000)
                                .peers(12, 40)
                                .trade(Trades.earned(Amount.grains(7_120)))
                                .at("tracker.fedora.example")
                                .view(),
                        Sample.named("Big Buck Bunny, 4K 60 fps", 680_000_000L)
                                .done(1000)
                                .peers(3, 31)
                                .at("media.example.net")
                                .view(),
                        Sample.named("Prelinger archive, reel 41–60", 27 * GB + 900_000_000)
                                .done(440)
                                .state(new TorrentState.Stopped())
                                .at("archive.example.org")
                                .view(),
                        Sample.named("LibriVox, complete, volume 3", 9_750_000_000L)
                                .done(1000)
                                .state(new TorrentState.Stopped())
                                .trade(Trades.earned(Amount.grains(31_000)))
                                .at("archive.example.org")
                                .view(),
                        Sample.named("archlinux-2026.11.01-x86_64.iso", 1_180_000_000L)
                                .done(1000)
                                .moving(0, 100_000)
                                .peers(8, 15)
                                .view(),
                        Sample.named("Musopen, complete recordings", 12_300_000_000L)
                                .done(1000)
                                .state(new TorrentState.Checking(2_100, 5_866))
                                .at("media.example.net")
                                .view()),
                Optional.of(new WalletView(account(), Amount.grains(109_700), List.of())));
    }

    /** One of each reason not to work. */
    public static LibrarySnapshot standings() {
        return Stocked.of(Stream.of(Standing.values())
                .map(standing -> Stocked.item(
                        Sample.named(
                                        "a torrent that is "
                                                + standing.name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', ' '),
                                        4 * GB)
                                .done(440)
                                .state(new TorrentState.Stopped())
                                .view(),
                        standing))
                .toArray(Item[]::new));
    }

    /** So many that a window shows a small part of them. */
    public static LibrarySnapshot many(int count) {
        return many(count, 0);
    }

    /** The same a while later: one in fifty moves, at another speed. */
    public static LibrarySnapshot many(int count, int second) {
        List<TorrentView> views = IntStream.range(0, count)
                .mapToObj(i -> Sample.named("collection part " + i, 40_000_000L + i)
                        .done(i % 3 == 0 ? 1000 : i % 1000)
                        .moving(i % 100 == 1 ? i * 1000L + second : 0, i % 100 == 0 ? 1000 + second : 0)
                        .at("archive.example.org")
                        .view())
                .toList();
        return Stocked.of(views, Optional.empty());
    }

    static AccountId account() {
        return new AccountId(Octets.of(new byte[20]));
    }

    /** So many grains for 10⁹ bytes. */
    static Rate perGb(long grains) {
        return Rate.perGib(Math.round(grains * 1.073741824));
    }
}
