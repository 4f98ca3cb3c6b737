package io.github.gavel.client.cli.auction;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.json.Fields;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.economy.identity.AddressBlock;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a textual IPv4 or IPv6 address with or without a port. Never asks a name server. */
final class AddressForm {
    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final String IPV4 = BYTE + "(?:\\." + BYTE + "){3}";
    private static final String IPV6 = "[0-9a-fA-F:]{2,39}(?:" + IPV4 + ")?";
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:(?<v4>" + IPV4 + ")|\\[(?<v6>" + IPV6 + ")])(?::(?<port>\\d{1,5}))?|(?<bare>" + IPV6 + ")");
    private static final int PORT_LIMIT = 65_535;

    private AddressForm() {}

    static AddressBlock read(Fields fields, String key) throws BadInput {
        String text = fields.text(key);
        Matcher matcher = ADDRESS.matcher(text);
        if (!matcher.matches()) {
            throw noAddress(fields, key, text);
        }
        int port = matcher.group("port") == null ? 0 : Integer.parseInt(matcher.group("port"));
        if (port > PORT_LIMIT) {
            throw fields.refuse(
                    key + " " + Harmless.quoted(text) + " has port " + port + "; a port is from 0 to " + PORT_LIMIT);
        }
        try {
            return AddressBlock.of(InetAddress.getByName(literal(matcher)), port);
        } catch (UnknownHostException notSix) {
            throw noAddress(fields, key, text);
        }
    }

    /** In brackets an IPv6 address is taken as one or refused, but never looked up as a name. */
    private static String literal(Matcher matcher) {
        if (matcher.group("v4") != null) {
            return matcher.group("v4");
        }
        return "[" + (matcher.group("v6") == null ? matcher.group("bare") : matcher.group("v6")) + "]";
    }

    private static BadInput noAddress(Fields fields, String key, String text) {
        return fields.refuse(key + " " + Harmless.quoted(text)
                + " is no address; it is like 192.0.2.7, 127.0.0.1:6881, 2001:db8::7 or [::1]:6881");
    }
}
