package io.github.gavel.engine.limits;

/**
 * What one connection may pass in one direction. It draws before it passes something and gives back what it did not
 * pass; when there is nothing to draw it waits, and is told when its turn has come.
 */
public final class Allowance {
    private final Flow flow;
    private final Runnable resume;
    private Chain chain;
    private boolean isNew = true;
    private long wanted;
    private long reserved;

    Allowance(Flow flow, Chain chain, Runnable resume) {
        this.flow = flow;
        this.chain = chain;
        this.resume = resume;
    }

    public boolean isLimited() {
        return chain.isLimited() || isWaiting();
    }

    /** Whether it waits until there is something to draw. */
    public boolean isWaiting() {
        return wanted > 0;
    }

    /** How many bytes may pass now, at most as many as are wanted; 0 if it has to wait. */
    public long draw(long most, long now) {
        if (reserved > 0) {
            long granted = Math.min(reserved, most);
            giveBack(reserved - granted);
            reserved = 0;
            return granted;
        }
        return flow.draw(this, most, now);
    }

    /** So much of what was drawn did not pass. */
    public void giveBack(long bytes) {
        if (bytes > 0) {
            chain.giveBack(bytes);
            flow.hurryFor(chain);
        }
    }

    /** It draws on nothing any more. */
    public void end() {
        flow.leave(this);
        wanted = 0;
    }

    /** From now on it draws on these, and is not new here any more. */
    void join(Chain other) {
        boolean wasWaiting = isWaiting();
        long most = wanted;
        end();
        chain = other;
        isNew = false;
        if (wasWaiting) {
            flow.await(this, most);
            flow.hurry();
        }
    }

    Chain chain() {
        return chain;
    }

    boolean isNew() {
        return isNew;
    }

    long wanted() {
        return wanted;
    }

    void await(long most) {
        wanted = most;
    }

    /** Its turn: what it does not draw of this it gives back. */
    void resume(long granted) {
        wanted = 0;
        reserved = granted;
        resume.run();
        giveBack(reserved);
        reserved = 0;
    }
}
