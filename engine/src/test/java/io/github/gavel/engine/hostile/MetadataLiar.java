package io.github.gavel.engine.hostile;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.extension.MetadataMessage;
import io.github.gavel.engine.wire.Messages;
import io.github.gavel.engine.wire.PeerMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Says that it has metadata: this long, then that long, and gives zeros. */
public final class MetadataLiar implements Script {
    private static final int NUMBER = 1;

    private final List<String> sizes;
    private final int partLength;
    private volatile boolean isAsked;

    /**
     * @param sizes one after the other, as numbers
     * @param partLength of what it gives
     */
    public MetadataLiar(List<String> sizes, int partLength) {
        this.sizes = sizes;
        this.partLength = partLength;
    }

    /** Whether anybody asked it for a part. */
    public boolean isAsked() {
        return isAsked;
    }

    @Override
    public void begins(Crook self) {
        self.greet();
        self.say(Messages.haveAll());
        for (String size : sizes) {
            String said = "d1:md11:ut_metadatai" + NUMBER + "ee13:metadata_sizei" + size + "ee";
            self.say(Messages.extended(0, said.getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    @Override
    public void hears(Crook self, PeerMessage message) {
        if (message instanceof PeerMessage.Extended extended && extended.id() == NUMBER) {
            byte[] payload = new byte[extended.payload().remaining()];
            extended.payload().duplicate().get(payload);
            MetadataMessage.read(payload).ifPresent(asked -> {
                isAsked = true;
                MetadataMessage lie =
                        new MetadataMessage.Given(asked.part(), Long.MAX_VALUE, BString.of(new byte[partLength]));
                self.say(Messages.extended(NUMBER, lie.bytes()));
            });
        }
    }
}
