package io.github.gavel.ui.rows;

import java.util.Locale;
import java.util.function.Predicate;

/** A line of the sidebar that says which torrents are shown. Those of one group add up, groups narrow each other. */
public sealed interface Filter {
    enum Group {
        STATE,
        SPEED,
        LABEL,
        TRACKER
    }

    Group group();

    boolean accepts(TorrentRow row);

    enum Kind implements Filter {
        DOWNLOADING(Group.STATE, row -> row.activity().isOnItsWay()),
        SEEDING(Group.STATE, row -> row.activity() == Activity.SEEDING),
        FINISHED(Group.STATE, row -> row.activity() == Activity.FINISHED),
        PAUSED(Group.STATE, row -> row.activity() == Activity.PAUSED),
        QUEUED(Group.STATE, row -> row.activity() == Activity.QUEUED),
        ATTENTION(Group.STATE, row -> row.activity().isStuck()),
        BIDDING(Group.SPEED, row -> row.money().isSpending()),
        EARNING(Group.SPEED, row -> row.money() instanceof Money.Earns);

        private final Group group;
        private final Predicate<TorrentRow> accepted;

        Kind(Group group, Predicate<TorrentRow> accepted) {
            this.group = group;
            this.accepted = accepted;
        }

        @Override
        public Group group() {
            return group;
        }

        @Override
        public boolean accepts(TorrentRow row) {
            return accepted.test(row);
        }

        /** Under which the bundles have its name. */
        public String key() {
            return "filter." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Those with one label. */
    record With(String label) implements Filter {
        @Override
        public Group group() {
            return Group.LABEL;
        }

        @Override
        public boolean accepts(TorrentRow row) {
            return row.facts().labels().contains(label);
        }
    }

    /** Those of one tracker. */
    record At(String host) implements Filter {
        @Override
        public Group group() {
            return Group.TRACKER;
        }

        @Override
        public boolean accepts(TorrentRow row) {
            return row.trackers().contains(host);
        }
    }
}
