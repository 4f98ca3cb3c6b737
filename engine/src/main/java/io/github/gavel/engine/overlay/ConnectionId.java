package io.github.gavel.engine.overlay;

/** One connection of a torrent, by a number that none of its others has or had since the program began. */
public record ConnectionId(long number) {
    /** As a record's own, which goes a long way round until the compiler has seen all of it: connections are keys. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ConnectionId connection && number == connection.number;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }
}
