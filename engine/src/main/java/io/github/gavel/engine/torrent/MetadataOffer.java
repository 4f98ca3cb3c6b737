package io.github.gavel.engine.torrent;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.extension.MetadataMessage;

/** Metadata that we have and others may ask for. */
final class MetadataOffer {
    private final BString info;

    MetadataOffer(BString info) {
        this.info = info;
    }

    int size() {
        return info.length();
    }

    boolean has(int part) {
        return from(part) < info.length();
    }

    /** One of the parts that there are. */
    MetadataMessage answer(MetadataMessage.Request request) {
        long from = from(request.part());
        int to = (int) Math.min(info.length(), from + MetadataMessage.PART);
        return new MetadataMessage.Given(request.part(), info.length(), part(from, to));
    }

    private static long from(int part) {
        return (long) part * MetadataMessage.PART;
    }

    private BString part(long from, int to) {
        byte[] bytes = new byte[(int) (to - from)];
        info.asBuffer().get((int) from, bytes);
        return BString.of(bytes);
    }
}
