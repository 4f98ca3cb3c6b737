package io.github.gavel.engine.tracker;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Collection;

/** How near an address is, as far as addresses tell. */
enum Place {
    THIS_COMPUTER,
    THIS_NETWORK,
    INTERNET;

    /** The nearest of them: a name that has an address here and one in the internet is meant to deceive. */
    static Place of(Collection<InetAddress> addresses) {
        return addresses.stream().map(Place::of).min(Enum::compareTo).orElse(INTERNET);
    }

    static Place of(InetAddress address) {
        if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
            return THIS_COMPUTER;
        }
        boolean isNear = address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet4Address ? isSharedOrReserved(address) : isUniqueLocal(address));
        return isNear ? THIS_NETWORK : INTERNET;
    }

    /** 0/8, 100.64/10 between a provider and its customers, and 240/4. */
    private static boolean isSharedOrReserved(InetAddress address) {
        int first = Byte.toUnsignedInt(address.getAddress()[0]);
        int second = Byte.toUnsignedInt(address.getAddress()[1]);
        return first == 0 || (first == 100 && second >> 6 == 1) || first >= 240;
    }

    /** fc00::/7. */
    private static boolean isUniqueLocal(InetAddress address) {
        return (address.getAddress()[0] & 0xfe) == 0xfc;
    }
}
