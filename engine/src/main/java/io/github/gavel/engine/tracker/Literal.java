package io.github.gavel.engine.tracker;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Addresses written as numbers. Nothing is ever looked up. */
public final class Literal {
    private static final byte[] NONE = {};
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern LIKE_IPV6 = Pattern.compile("[0-9a-fA-F:][0-9a-fA-F:.]{1,44}");

    private Literal() {}

    public static boolean isAddress(String written) {
        return address(written).length > 0;
    }

    /** Four or sixteen octets; none if it is no address. */
    static byte[] address(String written) {
        boolean isIpv4 = IPV4.matcher(written).matches();
        boolean isIpv6 = LIKE_IPV6.matcher(written).matches() && written.indexOf(':') >= 0;
        if (!isIpv4 && !isIpv6) {
            return NONE;
        }
        try {
            return InetAddress.getByName(isIpv6 ? "[" + written + "]" : written).getAddress();
        } catch (UnknownHostException noAddress) {
            return NONE;
        }
    }
}
