package io.github.gavel.engine.limits;

/** The limits of a whole engine, and who waits because of any. */
public final class Mains {
    private final Flow inflow = new Flow();
    private final Flow outflow = new Flow();
    private final Bucket down;
    private final Bucket up;

    public Mains(Bandwidth bandwidth, long now) {
        this.down = new Bucket(bandwidth.down(), now);
        this.up = new Bucket(bandwidth.up(), now);
    }

    public void limit(Bandwidth bandwidth, long now) {
        down.limit(bandwidth.down(), now);
        up.limit(bandwidth.up(), now);
        hurry();
    }

    public Branch branch(Bandwidth bandwidth, long now) {
        return new Branch(this, bandwidth, now);
    }

    /** What a connection may receive that nobody knows yet; it is told when, after it waited, it may again. */
    public Allowance download(Runnable resume) {
        return new Allowance(inflow, Chain.of(down), resume);
    }

    public Allowance upload(Runnable resume) {
        return new Allowance(outflow, Chain.of(up), resume);
    }

    /** Whether nobody waits. */
    public boolean isIdle() {
        return inflow.isIdle() && outflow.isIdle();
    }

    /** How long until somebody's turn comes. */
    public long nanosToNext(long now) {
        return Math.min(inflow.nanosToNext(now), outflow.nanosToNext(now));
    }

    /** Lets pass whoever can. */
    public void resume(long now) {
        inflow.resume(now);
        outflow.resume(now);
    }

    Bucket down() {
        return down;
    }

    Bucket up() {
        return up;
    }

    void hurry() {
        inflow.hurry();
        outflow.hurry();
    }
}
