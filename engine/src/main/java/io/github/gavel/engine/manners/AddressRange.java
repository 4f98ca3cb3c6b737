package io.github.gavel.engine.manners;

import java.math.BigInteger;
import java.net.InetAddress;

/** Addresses from one to another, both of them too; those of IPv4 are where IPv6 maps them to. */
record AddressRange(BigInteger first, BigInteger last) {
    private static final BigInteger IPV4 = BigInteger.valueOf(0xffff).shiftLeft(32);
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BITS = 128;

    static AddressRange between(InetAddress one, InetAddress other) {
        BigInteger first = number(one);
        BigInteger last = number(other);
        return new AddressRange(first.min(last), first.max(last));
    }

    /** @param bits of {@code address} that all of them share */
    static AddressRange around(InetAddress address, int bits) {
        int own = address.getAddress().length * Byte.SIZE;
        BigInteger rest = BigInteger.ONE.shiftLeft(own - bits).subtract(BigInteger.ONE);
        BigInteger first = number(address).andNot(rest);
        return new AddressRange(first, first.or(rest));
    }

    static BigInteger number(InetAddress address) {
        BigInteger number = new BigInteger(1, address.getAddress());
        return address.getAddress().length == IPV4_BYTES ? IPV4.or(number) : number;
    }

    static int bits(InetAddress address) {
        return Math.min(IPV6_BITS, address.getAddress().length * Byte.SIZE);
    }
}
