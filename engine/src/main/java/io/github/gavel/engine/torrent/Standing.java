package io.github.gavel.engine.torrent;

import io.github.gavel.engine.choking.Diligence;

/** Who chokes whom and who wants what, on one connection, and since when. */
final class Standing {
    private boolean weChoke = true;
    private boolean weWant;
    private boolean theyChoke = true;
    private boolean theyWant;
    private boolean theyHaveNews;
    private boolean optimistic;
    private boolean rejects;
    private boolean rejected;
    private Diligence diligence = Diligence.NEW;
    private int secondsHere;
    private int secondsInSlot;
    private int secondsInLine;
    private int secondsSinceHeard;
    private int secondsSinceSaid;
    private int secondsSinceBlock;
    private int secondsSinceTook;

    /** Whether that is new. */
    boolean choke() {
        boolean isNew = !weChoke;
        weChoke = true;
        optimistic = false;
        secondsInSlot = isNew ? 0 : secondsInSlot;
        return isNew;
    }

    boolean unchoke() {
        boolean isNew = weChoke;
        weChoke = false;
        secondsInSlot = isNew ? 0 : secondsInSlot;
        diligence = isNew ? diligence.unchoked() : diligence;
        return isNew;
    }

    boolean interest(boolean interested) {
        boolean isNew = weWant != interested;
        weWant = interested;
        return isNew;
    }

    void choked() {
        theyChoke = true;
    }

    /** Whether that is new. */
    boolean unchoked() {
        boolean isNew = theyChoke;
        theyChoke = false;
        return isNew;
    }

    /** Whether that is new. */
    boolean interested(boolean interested) {
        boolean isNew = theyWant != interested;
        theyWant = interested;
        return isNew;
    }

    /** We said that we have something: they may want it. */
    void news() {
        theyHaveNews = true;
    }

    /** Whether we said that we have something since this was last asked. */
    boolean hadNews() {
        boolean hadNews = theyHaveNews;
        theyHaveNews = false;
        return hadNews;
    }

    /** Whether its slot is the one that goes round; if it was not before, it is another slot. */
    void optimistic(boolean isOptimistic) {
        secondsInSlot = isOptimistic == optimistic ? secondsInSlot : 0;
        optimistic = isOptimistic;
    }

    void heard() {
        secondsSinceHeard = 0;
    }

    void said() {
        secondsSinceSaid = 0;
    }

    /** From now on something is expected that was not before. */
    void blockDue() {
        secondsSinceBlock = 0;
    }

    /** One that it was asked for. */
    void blockCame() {
        secondsSinceBlock = 0;
    }

    /** It refused something just now: within this second it is asked for nothing more. */
    void rejected() {
        rejects = true;
    }

    /** It refused something within the last second: others are asked before it. */
    boolean hasRejected() {
        return rejected;
    }

    /** Whether it made use of its slot in the last second, if it has one. */
    void used(boolean uses) {
        diligence = weChoke ? diligence : diligence.second(uses);
    }

    /** It asks for something, and we choke it. */
    void askedInVain() {
        diligence = diligence.late();
    }

    /** It took some of what waits for it, or nothing does. */
    void took() {
        secondsSinceTook = 0;
    }

    /** What it said within the last second has to wait for us. */
    void waitsForUs() {
        secondsSinceHeard = 0;
        secondsSinceBlock = Math.max(0, secondsSinceBlock - 1);
    }

    void tick() {
        rejected = rejects;
        rejects = false;
        secondsHere++;
        secondsInSlot++;
        secondsInLine = weChoke || optimistic || !diligence.used() ? secondsInLine + 1 : 0;
        secondsSinceHeard++;
        secondsSinceSaid++;
        secondsSinceBlock++;
        secondsSinceTook++;
    }

    boolean weChoke() {
        return weChoke;
    }

    boolean weWant() {
        return weWant;
    }

    /** Whether it may be asked for what we want of it. */
    boolean mayAsk() {
        return weWant && !theyChoke && !rejects;
    }

    boolean theyChoke() {
        return theyChoke;
    }

    boolean theyWant() {
        return theyWant;
    }

    boolean isOptimistic() {
        return optimistic;
    }

    Diligence diligence() {
        return diligence;
    }

    int secondsHere() {
        return secondsHere;
    }

    /** Since we unchoked it, or, while we choke it, since then. */
    int secondsInSlot() {
        return secondsInSlot;
    }

    /** Since it used a slot other than the one that goes round, or came. */
    int secondsInLine() {
        return secondsInLine;
    }

    int secondsSinceHeard() {
        return secondsSinceHeard;
    }

    int secondsSinceSaid() {
        return secondsSinceSaid;
    }

    int secondsSinceBlock() {
        return secondsSinceBlock;
    }

    int secondsSinceTook() {
        return secondsSinceTook;
    }
}
