package io.github.gavel.client.cli.auction;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.json.Fields;
import io.github.gavel.client.json.Value;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Backing;
import io.github.gavel.economy.slots.Peer;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads peers one after the other and keeps what they share: names are unique, payers are told apart by their word. */
final class PeerForm {
    private static final List<String> KEYS =
            List.of("name", "address", "interested", "lacks", "received", "bid", "channel", "slot", "bar");
    private static final List<String> CHANNEL_KEYS = List.of("payer", "holds");

    /** More than four pieces of any length: what a channel must hold depends on what is lacking only below that. */
    private static final long A_LOT = 1L << 40;

    private final List<Peer> peers = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, PayerTag> payers = new HashMap<>();

    List<Peer> peers() {
        return peers;
    }

    List<String> names() {
        return names;
    }

    static String place(long index, String name) {
        return "peers[" + index + "] " + Harmless.quoted(name) + ": ";
    }

    void add(Value value) throws BadInput {
        int index = peers.size();
        String unnamed = "peers[" + index + "]: ";
        if (!(value instanceof Value.Members object)) {
            throw new BadInput(unnamed + "it is " + value.shown() + "; a peer is an object");
        }
        String name = Fields.of(unnamed, object.members()).text("name");
        Fields fields = Fields.of(place(index, name), object.members()).only(KEYS);
        Integer taken = places.putIfAbsent(name, index);
        if (taken != null) {
            throw fields.refuse("the name is that of peers[" + taken + "]; names are unique");
        }
        names.add(name);
        peers.add(peer(index, name, fields));
    }

    private Peer peer(int index, String name, Fields fields) throws BadInput {
        SlotForm slot = SlotForm.read(fields);
        return new Peer(
                new PeerKey(index),
                fields.has("address") ? AddressForm.read(fields, "address") : ofItsOwn(index),
                fields.truth("interested", true),
                fields.whole("lacks", Kinds.BYTES, A_LOT),
                fields.whole("received", Kinds.BYTES, 0),
                Rate.perGib(fields.whole("bid", Kinds.RATE, 0)),
                backing(name, fields),
                BarForm.read(fields),
                slot.slot(),
                slot.usage());
    }

    private Optional<Backing> backing(String name, Fields fields) throws BadInput {
        Optional<Fields> channel = fields.nested("channel");
        if (channel.isEmpty()) {
            return Optional.empty();
        }
        Fields keys = channel.get().only(CHANNEL_KEYS);
        PayerTag payer = payers.computeIfAbsent(keys.text("payer", name), word -> tag(payers.size()));
        return Optional.of(new Backing(payer, Amount.grains(keys.whole("holds", Kinds.AMOUNT))));
    }

    private static PayerTag tag(int number) {
        return new PayerTag(Octets.of(ByteBuffer.allocate(32).putInt(number).array()));
    }

    /** A block that no textual address has: only loopback addresses count with a port. */
    private static AddressBlock ofItsOwn(int index) {
        return new AddressBlock(AddressBlock.Kind.IPV6, index + 1L, 1);
    }
}
