package io.github.gavel.economy.identity;

import java.net.InetAddress;
import java.util.HexFormat;

/**
 * The addresses that count as one person: an IPv4 address, or an IPv6 /64. A loopback address counts with its port,
 * because everybody on this computer would otherwise be one.
 */
public record AddressBlock(Kind kind, long prefix, int port) {
    public enum Kind {
        IPV4,
        IPV6
    }

    private static final int IPV6_PREFIX_BYTES = 8;
    private static final int PORT_LIMIT = 65_535;

    public AddressBlock {
        if (port < 0 || port > PORT_LIMIT) {
            throw new IllegalArgumentException("port " + port + ": a port is between 0 and " + PORT_LIMIT);
        }
        if (kind == Kind.IPV4 && prefix >>> Integer.SIZE != 0) {
            throw new IllegalArgumentException("an IPv4 address has 32 bits, not " + Long.toHexString(prefix));
        }
    }

    public static AddressBlock of(InetAddress address, int port) {
        byte[] bytes = address.getAddress();
        int countedPort = address.isLoopbackAddress() ? port : 0;
        return bytes.length == Integer.BYTES
                ? new AddressBlock(Kind.IPV4, bigEndian(bytes, Integer.BYTES), countedPort)
                : new AddressBlock(Kind.IPV6, bigEndian(bytes, IPV6_PREFIX_BYTES), countedPort);
    }

    private static long bigEndian(byte[] bytes, int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = value << Byte.SIZE | Byte.toUnsignedLong(bytes[i]);
        }
        return value;
    }

    @Override
    public String toString() {
        String suffix = port == 0 ? "" : ":" + port;
        if (kind == Kind.IPV6) {
            String hex = HexFormat.of().toHexDigits(prefix);
            return hex.replaceAll("(....)(?=.)", "$1:") + "::/64" + suffix;
        }
        return (prefix >>> 24) + "." + (prefix >>> 16 & 0xff) + "." + (prefix >>> 8 & 0xff) + "." + (prefix & 0xff)
                + suffix;
    }
}
