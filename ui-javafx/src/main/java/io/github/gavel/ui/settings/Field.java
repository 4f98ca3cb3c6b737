package io.github.gavel.ui.settings;

import io.github.gavel.client.settings.Appearance;
import io.github.gavel.client.settings.Look;
import io.github.gavel.client.settings.Network;
import io.github.gavel.client.settings.QueueSizes;
import io.github.gavel.client.settings.SeedingGoal;
import io.github.gavel.client.settings.Setting;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.client.settings.SpeedDefaults;
import io.github.gavel.client.settings.SpeedLimits;
import io.github.gavel.client.settings.Unfit;
import io.github.gavel.client.settings.Zoom;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.mse.Encryption;
import io.github.gavel.engine.torrent.Cap;
import io.github.gavel.ui.words.Prices;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One setting, as somebody reads and writes it. */
enum Field {
    DOWNLOADS(
            Chapter.GENERAL,
            new Kind.Words(
                    settings -> settings.downloads().toString(),
                    (settings, text) -> settings.downloadingTo(path(text)))),
    LOW_DISK(Chapter.GENERAL, new Kind.Figure(Setting.LOW_DISK, 9, Settings::lowDisk, Settings::leavingFree)),
    ASKS_FIRST(Chapter.GENERAL, Kind.Choice.ofSwitch(Settings::asksFirst, Settings::askingFirst)),
    NOTICES(Chapter.GENERAL, Kind.Choice.ofSwitch(Settings::notices, Settings::noticing)),
    LANGUAGE(
            Chapter.GENERAL,
            new Kind.Choice(
                    List.of(Appearance.OF_THE_SYSTEM, "en", "de"),
                    settings -> settings.appearance().language(),
                    (settings, tag) -> settings.with(settings.appearance().speaking(tag)))),
    LOOK(
            Chapter.GENERAL,
            new Kind.Choice(
                    names(Look.values()),
                    settings -> name(settings.appearance().look()),
                    (settings, look) -> settings.with(settings.appearance().with(Look.valueOf(upper(look)))))),
    ZOOM(
            Chapter.GENERAL,
            new Kind.Choice(
                    names(Zoom.values()),
                    settings -> name(settings.appearance().zoom()),
                    (settings, zoom) -> settings.with(settings.appearance().with(Zoom.valueOf(upper(zoom)))))),
    PORT(
            Chapter.CONNECTION,
            network(
                    Setting.PORT,
                    network -> (long) network.port(),
                    (network, port) -> network.listeningAt(port.intValue()))),
    ENCRYPTION(
            Chapter.CONNECTION,
            new Kind.Choice(
                    names(Encryption.values()),
                    settings -> name(settings.network().encryption()),
                    (settings, how) -> settings.with(settings.network().with(Encryption.valueOf(upper(how)))))),
    CONNECTIONS(
            Chapter.CONNECTION,
            network(
                    Setting.CONNECTIONS,
                    network -> (long) network.connections().inAll(),
                    (network, most) -> connections(
                            network,
                            new Cap(most.intValue(), network.connections().ofEach())))),
    CONNECTIONS_OF_EACH(
            Chapter.CONNECTION,
            network(
                    Setting.CONNECTIONS_OF_EACH,
                    network -> (long) network.connections().ofEach(),
                    (network, most) ->
                            connections(network, new Cap(network.connections().inAll(), most.intValue())))),
    SLOTS(
            Chapter.CONNECTION,
            network(
                    Setting.SLOTS,
                    network -> (long) network.slots().inAll(),
                    (network, most) -> slots(
                            network, new Cap(most.intValue(), network.slots().ofEach())))),
    SLOTS_OF_EACH(
            Chapter.CONNECTION,
            network(
                    Setting.SLOTS_OF_EACH,
                    network -> (long) network.slots().ofEach(),
                    (network, most) -> slots(network, new Cap(network.slots().inAll(), most.intValue())))),
    DOWN(
            Chapter.LIMITS,
            limit(
                    Setting.DOWN,
                    SpeedLimits::usual,
                    Bandwidth::down,
                    (limits, limit) ->
                            usual(limits, new Bandwidth(limit, limits.usual().up())))),
    UP(
            Chapter.LIMITS,
            limit(
                    Setting.UP,
                    SpeedLimits::usual,
                    Bandwidth::up,
                    (limits, limit) ->
                            usual(limits, new Bandwidth(limits.usual().down(), limit)))),
    OTHER_DOWN(
            Chapter.LIMITS,
            limit(
                    Setting.DOWN,
                    SpeedLimits::alternate,
                    Bandwidth::down,
                    (limits, limit) -> other(
                            limits, new Bandwidth(limit, limits.alternate().up())))),
    OTHER_UP(
            Chapter.LIMITS,
            limit(
                    Setting.UP,
                    SpeedLimits::alternate,
                    Bandwidth::up,
                    (limits, limit) ->
                            other(limits, new Bandwidth(limits.alternate().down(), limit)))),
    OTHER_LIMITS(
            Chapter.LIMITS,
            Kind.Choice.ofSwitch(
                    settings -> settings.limits().isAlternate(),
                    (settings, isOn) -> settings.with(settings.limits().alternate(isOn)))),
    DOWNLOADS_AT_ONCE(
            Chapter.QUEUE,
            new Kind.Figure(
                    Setting.DOWNLOADS_AT_ONCE,
                    0,
                    settings -> settings.queue().downloads(),
                    (settings, most) -> settings.with(
                            new QueueSizes(most.intValue(), settings.queue().seeds())))),
    SEEDS_AT_ONCE(
            Chapter.QUEUE,
            new Kind.Figure(
                    Setting.SEEDS_AT_ONCE,
                    0,
                    settings -> settings.queue().seeds(),
                    (settings, most) ->
                            settings.with(new QueueSizes(settings.queue().downloads(), most.intValue())))),
    RATIO(
            Chapter.QUEUE,
            new Kind.Figure(
                    Setting.RATIO,
                    2,
                    settings -> settings.goal().ratioPercent(),
                    (settings, percent) -> settings.with(
                            new SeedingGoal(percent, settings.goal().minutes())))),
    MINUTES(
            Chapter.QUEUE,
            new Kind.Figure(
                    Setting.SEEDING_MINUTES,
                    0,
                    settings -> settings.goal().minutes(),
                    (settings, minutes) ->
                            settings.with(new SeedingGoal(settings.goal().ratioPercent(), minutes)))),
    SPENDS(
            Chapter.SPEED,
            Kind.Choice.ofSwitch(
                    settings -> settings.speed().spends(),
                    (settings, isOn) -> settings.with(settings.speed().spending(isOn)))),
    BUDGET(
            Chapter.SPEED,
            new Kind.Figure(
                    Setting.BUDGET,
                    Prices.GRAIN_DIGITS,
                    settings -> settings.speed().budget().grains(),
                    (settings, grains) -> settings.with(new SpeedDefaults(
                            settings.speed().spends(),
                            Amount.grains(grains),
                            settings.speed().earns(),
                            settings.speed().reserve())))),
    EARNS(
            Chapter.SPEED,
            Kind.Choice.ofSwitch(
                    settings -> settings.speed().earns(),
                    (settings, isOn) -> settings.with(settings.speed().earning(isOn)))),
    RESERVE(
            Chapter.SPEED,
            new Kind.Words(settings -> Prices.typed(settings.speed().reserve()), Field::reserving));

    final Chapter chapter;
    final Kind kind;

    Field(Chapter chapter, Kind kind) {
        this.chapter = chapter;
        this.kind = kind;
    }

    String key() {
        return "settings." + name().toLowerCase(Locale.ROOT);
    }

    private static Kind network(
            Setting setting, Function<Network, Long> shown, BiFunction<Network, Long, Network> changed) {
        return new Kind.Figure(
                setting,
                0,
                settings -> shown.apply(settings.network()),
                (settings, number) -> settings.with(changed.apply(settings.network(), number)));
    }

    private static Network connections(Network network, Cap connections) {
        return new Network(network.port(), network.encryption(), connections, network.slots());
    }

    private static Network slots(Network network, Cap slots) {
        return new Network(network.port(), network.encryption(), network.connections(), slots);
    }

    /** In kilobytes a second; 0 for none. */
    private static Kind limit(
            Setting setting,
            Function<SpeedLimits, Bandwidth> which,
            Function<Bandwidth, Limit> way,
            BiFunction<SpeedLimits, Limit, SpeedLimits> changed) {
        return new Kind.Figure(
                setting,
                3,
                settings -> {
                    Limit limit = way.apply(which.apply(settings.limits()));
                    return limit.isNone() ? 0 : limit.bytesPerSecond();
                },
                (settings, bytes) ->
                        settings.with(changed.apply(settings.limits(), bytes == 0 ? Limit.NONE : new Limit(bytes))));
    }

    private static SpeedLimits usual(SpeedLimits limits, Bandwidth next) {
        return new SpeedLimits(next, limits.alternate(), limits.isAlternate());
    }

    private static SpeedLimits other(SpeedLimits limits, Bandwidth next) {
        return new SpeedLimits(limits.usual(), next, limits.isAlternate());
    }

    private static Settings reserving(Settings settings, String text) {
        SpeedDefaults now = settings.speed();
        return settings.with(new SpeedDefaults(
                now.spends(), now.budget(), now.earns(), Prices.rate(text).orElseThrow(() -> new Unfit(text))));
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException unreadable) {
            throw new Unfit(text);
        }
    }

    private static List<String> names(Enum<?>... values) {
        return List.of(values).stream().map(Field::name).toList();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
