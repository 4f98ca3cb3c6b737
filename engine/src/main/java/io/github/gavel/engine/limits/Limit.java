package io.github.gavel.engine.limits;

/** At most so many bytes a second; {@link #NONE} is as many as there are. */
public record Limit(long bytesPerSecond) {
    public static final long MOST = 1L << 36;
    public static final Limit NONE = new Limit(Long.MAX_VALUE);

    public Limit {
        if (bytesPerSecond != Long.MAX_VALUE && (bytesPerSecond < 1 || bytesPerSecond > MOST)) {
            throw new IllegalArgumentException(
                    bytesPerSecond + " bytes a second: a limit is one of at least 1 and at most " + MOST);
        }
    }

    public boolean isNone() {
        return bytesPerSecond == Long.MAX_VALUE;
    }
}
