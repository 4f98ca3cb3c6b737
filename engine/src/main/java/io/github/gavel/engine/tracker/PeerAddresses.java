package io.github.gavel.engine.tracker;

import io.github.gavel.bencode.BDictionary;
import io.github.gavel.bencode.BList;
import io.github.gavel.bencode.BString;
import io.github.gavel.bencode.BValue;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The addresses of a list of peers. Each comes once; what nobody can be dialled at is left out, and so are names,
 * because looking them up would let a tracker send us anywhere.
 */
final class PeerAddresses {
    static final int IPV4_BYTES = 4;
    static final int IPV6_BYTES = 16;

    private static final int LAST_PORT = 0xffff;
    private static final int BROADCAST = 0xffffffff;

    private final Set<InetSocketAddress> addresses = new LinkedHashSet<>();

    /** So many bytes of address and two of port, again and again. What is left at the end is no peer. */
    PeerAddresses addCompact(ByteBuffer compact, int addressBytes) {
        byte[] address = new byte[addressBytes];
        while (compact.remaining() >= addressBytes + Short.BYTES && !isFull()) {
            compact.get(address);
            add(address, Short.toUnsignedInt(compact.getShort()));
        }
        return this;
    }

    void addDictionaries(BList peers) {
        for (BValue peer : peers.values()) {
            if (peer instanceof BDictionary known && !isFull()) {
                String written = known.string("ip").flatMap(BString::text).orElse("");
                add(Literal.address(written), (int) known.integer("port").stream()
                        .filter(port -> port > 0 && port <= LAST_PORT)
                        .findFirst()
                        .orElse(0));
            }
        }
    }

    List<InetSocketAddress> list() {
        return List.copyOf(addresses);
    }

    private boolean isFull() {
        return addresses.size() == Answer.PEER_LIMIT;
    }

    private void add(byte[] octets, int port) {
        if (port == 0 || octets.length == 0) {
            return;
        }
        InetAddress address = address(octets);
        if (!address.isAnyLocalAddress() && !address.isMulticastAddress() && !isBroadcast(address)) {
            addresses.add(new InetSocketAddress(address, port));
        }
    }

    private static boolean isBroadcast(InetAddress address) {
        return address instanceof Inet4Address
                && ByteBuffer.wrap(address.getAddress()).getInt() == BROADCAST;
    }

    private static InetAddress address(byte[] octets) {
        try {
            return InetAddress.getByAddress(octets);
        } catch (UnknownHostException neverOfFourOrSixteen) {
            throw new IllegalStateException(neverOfFourOrSixteen);
        }
    }
}
