package io.github.gavel.client.settings;

import io.github.gavel.client.json.Whole;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.engine.limits.Limit;

/** A number that a user decides, and what it may be. */
public enum Setting {
    PORT("port", "a port; 0 is any that is free", 0, 0xFFFF),
    CONNECTIONS("connections", "connections of all torrents", 1, 10_000),
    CONNECTIONS_OF_EACH("connectionsOfEach", "connections of a torrent", 1, 10_000),
    SLOTS("slots", "peers that download from us at once", 1, 1_000),
    SLOTS_OF_EACH("slotsOfEach", "peers that download a torrent from us at once", 1, 1_000),
    DOWN("down", "bytes a second; 0 is no limit", 0, Limit.MOST),
    UP("up", "bytes a second; 0 is no limit", 0, Limit.MOST),
    DOWNLOADS_AT_ONCE("downloads", "torrents that download at once; 0 is all", 0, 10_000),
    SEEDS_AT_ONCE("seeds", "torrents that are seeded at once; 0 is all", 0, 10_000),
    RATIO("ratioPercent", "percent of a torrent; 0 is no goal", 0, 1_000_000),
    SEEDING_MINUTES("minutes", "minutes; 0 is no goal", 0, 100L * 366 * 24 * 60),
    LOW_DISK("lowDisk", "bytes that are to stay free; 0 is no guard", 0, 1L << 50),
    BUDGET("budget", "grains for each torrent", 0, Long.MAX_VALUE),
    RESERVE("reserve", "grains per GiB", 0, Rate.LIMIT);

    private final String key;
    private final String rule;
    private final long least;
    private final long most;

    Setting(String key, String rule, long least, long most) {
        this.key = key;
        this.rule = rule;
        this.least = least;
        this.most = most;
    }

    String key() {
        return key;
    }

    public long least() {
        return least;
    }

    public long most() {
        return most;
    }

    Whole whole() {
        return new Whole(rule, least, most);
    }

    void check(long value) {
        if (value < least || value > most) {
            throw new Unfit(key + " " + value + ": " + rule + ", from " + least + " to " + most);
        }
    }
}
