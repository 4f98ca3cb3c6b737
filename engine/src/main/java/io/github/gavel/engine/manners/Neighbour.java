package io.github.gavel.engine.manners;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The addresses that count as one person: an IPv4 address, or an IPv6 /64. A loopback address counts with its port,
 * because everybody on this computer would otherwise be one.
 */
public final class Neighbour {
    private static final int MOST_BYTES = 8;

    private final byte[] prefix;
    private final int port;

    private Neighbour(byte[] prefix, int port) {
        this.prefix = prefix;
        this.port = port;
    }

    public static Neighbour at(InetSocketAddress where) {
        InetAddress address = where.getAddress();
        return new Neighbour(prefix(address), address.isLoopbackAddress() ? where.getPort() : 0);
    }

    /** The same, with everybody on this computer as one. */
    public static Neighbour house(InetSocketAddress where) {
        return new Neighbour(prefix(where.getAddress()), 0);
    }

    private static byte[] prefix(InetAddress address) {
        byte[] bytes = address.getAddress();
        return Arrays.copyOf(bytes, Math.min(bytes.length, MOST_BYTES));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Neighbour that && port == that.port && Arrays.equals(prefix, that.prefix);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(prefix) + port;
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(prefix) + (port == 0 ? "" : ":" + port);
    }
}
