package io.github.gavel.engine.limits;

import java.util.EnumMap;
import java.util.Map;

/** The limits of one torrent, those of its classes of peers within them. */
public final class Branch {
    private final Mains mains;
    private final Bucket down;
    private final Bucket up;
    private final Map<RateClass, Bucket> classes = new EnumMap<>(RateClass.class);

    Branch(Mains mains, Bandwidth bandwidth, long now) {
        this.mains = mains;
        this.down = new Bucket(bandwidth.down(), now);
        this.up = new Bucket(bandwidth.up(), now);
        for (RateClass each : RateClass.values()) {
            classes.put(each, new Bucket(Limit.NONE, now));
        }
    }

    public void limit(Bandwidth bandwidth, long now) {
        down.limit(bandwidth.down(), now);
        up.limit(bandwidth.up(), now);
        mains.hurry();
    }

    /** How much all of a class may get. */
    public void cap(RateClass some, Limit limit, long now) {
        bucketOf(some).limit(limit, now);
        mains.hurry();
    }

    /** No class has less than the torrent any more. */
    public void uncap(long now) {
        for (RateClass each : RateClass.values()) {
            cap(each, Limit.NONE, now);
        }
    }

    /** From now on a connection belongs to this torrent and this class. */
    public void take(Allowance downwards, Allowance upwards, RateClass some) {
        downwards.join(Chain.of(down, mains.down()));
        upwards.join(Chain.of(bucketOf(some), up, mains.up()));
    }

    private Bucket bucketOf(RateClass some) {
        return classes.getOrDefault(some, up);
    }
}
