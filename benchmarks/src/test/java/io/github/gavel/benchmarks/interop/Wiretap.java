package io.github.gavel.benchmarks.interop;

import io.github.gavel.benchmarks.peers.Tap;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Knows from the bytes alone how two programs spoke. Where they are to speak in the clear it hangs up on whoever begins
 * otherwise, as aria2 does until it is hung up on.
 */
final class Wiretap implements Tap {
    private static final String IN_THE_CLEAR = "\u0013BitTorrent protocol";

    private final Security wanted;
    private final String someBytesOfTheFile;
    private final Map<Integer, Conversation> calls = new HashMap<>();

    Wiretap(Security wanted, byte[] someBytesOfTheFile) {
        this.wanted = wanted;
        this.someBytesOfTheFile = text(someBytesOfTheFile);
    }

    @Override
    public synchronized boolean passes(int call, boolean fromCaller, byte[] bytes) {
        Conversation conversation = calls.computeIfAbsent(call, first -> new Conversation());
        boolean begins = fromCaller && conversation.caller.size() == 0;
        (fromCaller ? conversation.caller : conversation.called).writeBytes(bytes);
        return !begins || wanted != Security.IN_THE_CLEAR || bytes[0] == IN_THE_CLEAR.charAt(0);
    }

    /** Of the call in which most was said. */
    synchronized Security security() {
        String said = calls.values().stream()
                .map(Conversation::text)
                .max(Comparator.comparing(String::length))
                .orElseThrow();
        if (said.startsWith(IN_THE_CLEAR)) {
            return Security.IN_THE_CLEAR;
        }
        return said.contains(someBytesOfTheFile) ? Security.ENCRYPTED_HANDSHAKE : Security.ENCRYPTED;
    }

    /** What was said in each call, short. */
    @Override
    public synchronized String toString() {
        return calls.values().stream().map(Conversation::summary).collect(Collectors.joining("; ", "calls: ", ""));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static final class Conversation {
        private final ByteArrayOutputStream caller = new ByteArrayOutputStream();
        private final ByteArrayOutputStream called = new ByteArrayOutputStream();

        String summary() {
            String how = Wiretap.text(caller.toByteArray()).startsWith(IN_THE_CLEAR) ? "in the clear" : "encrypted";
            return how + ", " + caller.size() + " bytes, answered with " + called.size();
        }

        String text() {
            return Wiretap.text(caller.toByteArray()) + Wiretap.text(called.toByteArray());
        }
    }
}
