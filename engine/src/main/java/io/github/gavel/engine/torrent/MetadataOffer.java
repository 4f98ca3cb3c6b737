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

    MetadataMessage answer(MetadataMessage.Request request) {
        long from = (long) request.part() * MetadataMessage.PART;
        if (from >= info.length()) {
            return new MetadataMessage.Reject(request.part());
        }
        int to = (int) Math.min(info.length(), from + MetadataMessage.PART);
        return new MetadataMessage.Given(request.part(), info.length(), part(from, to));
    }

    private BString part(long from, int to) {
        byte[] bytes = new byte[(int) (to - from)];
        info.asBuffer().get((int) from, bytes);
        return BString.of(bytes);
    }
}
