package io.github.gavel.engine.tracker;

import io.github.gavel.bencode.BString;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Writes an announce as an address. */
final class HttpQuery {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private HttpQuery() {}

    /** What the tracker's address already asks stays in front of it, since it may say who we are. */
    static URI of(Announce announce) {
        URI tracker = announce.ask().tracker();
        String path = tracker.getRawPath() == null || tracker.getRawPath().isEmpty() ? "/" : tracker.getRawPath();
        String before = tracker.getRawQuery() == null ? "" : tracker.getRawQuery() + "&";
        return URI.create(
                tracker.getScheme() + "://" + tracker.getRawAuthority() + path + "?" + before + query(announce));
    }

    private static String query(Announce announce) {
        StringBuilder query = new StringBuilder()
                .append("info_hash=")
                .append(escaped(announce.torrent().toBytes()))
                .append("&peer_id=")
                .append(escaped(announce.peerId().toBytes()))
                .append("&port=" + announce.port())
                .append("&uploaded=" + announce.counters().uploaded())
                .append("&downloaded=" + announce.counters().downloaded())
                .append("&left=" + announce.counters().left())
                .append("&numwant=" + announce.want())
                .append("&compact=1&no_peer_id=1")
                .append("&key=" + escaped("%08x".formatted(announce.key()).getBytes(StandardCharsets.US_ASCII)));
        if (announce.ask().event() != Event.NONE) {
            query.append("&event=").append(announce.ask().event().word());
        }
        announce.ask()
                .trackerId()
                .map(BString::toBytes)
                .ifPresent(id -> query.append("&trackerid=").append(escaped(id)));
        return query.toString();
    }

    private static String escaped(byte[] octets) {
        StringBuilder escaped = new StringBuilder();
        for (byte octet : octets) {
            if (UNRESERVED.indexOf(octet) >= 0) {
                escaped.append((char) octet);
            } else {
                escaped.append('%').append(HEX[(octet >> 4) & 15]).append(HEX[octet & 15]);
            }
        }
        return escaped.toString();
    }
}
