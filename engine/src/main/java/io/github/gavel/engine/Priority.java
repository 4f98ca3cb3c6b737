package io.github.gavel.engine;

/** How much a file of a torrent is wanted. */
public enum Priority {
    /** Not at all; what of it shares a piece with others is kept aside. */
    OFF(0),
    /** When nothing else can be fetched. */
    LOW(1),
    NORMAL(4),
    /** Before all others. */
    HIGH(7);

    private final int number;

    Priority(int number) {
        this.number = number;
    }

    /** By which it is remembered: between those that there are, others have their place. */
    int number() {
        return number;
    }

    static Priority of(int number) {
        if (number < LOW.number) {
            return OFF;
        }
        return number < NORMAL.number ? LOW : number < HIGH.number ? NORMAL : HIGH;
    }
}
