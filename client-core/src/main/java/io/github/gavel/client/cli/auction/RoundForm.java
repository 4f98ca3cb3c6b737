package io.github.gavel.client.cli.auction;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.json.Fields;
import io.github.gavel.client.json.JsonSource;
import io.github.gavel.client.json.Value;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Peer;
import io.github.gavel.economy.slots.Requote;
import io.github.gavel.economy.slots.Round;
import io.github.gavel.economy.slots.Side;
import io.github.gavel.economy.slots.SlotPolicy;
import io.github.gavel.economy.slots.SlotRules;
import io.github.gavel.economy.time.Tick;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads the form that {@code docs/auction.md} describes. Settings may stand before or behind the peers. */
final class RoundForm {
    private static final String PEERS = "peers";
    private static final List<String> KEYS = List.of(
            "side",
            "policy",
            "slots",
            "auctionSlots",
            "requote",
            "reserve",
            "pieceLength",
            "now",
            "secret",
            "capacity",
            "hold",
            "freeTerm",
            "optimisticTerm",
            PEERS);

    /** A peer and what it has: its channel, its slot, its bar. */
    private static final int PEER_LEVELS = 2;

    private static final int DEFAULT_SLOTS = 4;
    private static final int DEFAULT_PIECE_LENGTH = 256 << 10;

    private final JsonSource source;
    private final PeerForm peers = new PeerForm();

    RoundForm(JsonSource source) {
        this.source = source;
    }

    AuctionFile read() throws BadInput {
        source.beginDocument();
        Map<String, Value> settings = new LinkedHashMap<>();
        for (Optional<String> key = source.nextKey(); key.isPresent(); key = source.nextKey()) {
            if (key.get().equals(PEERS) && source.beginsList()) {
                readPeers();
                settings.put(PEERS, new Value.Items());
            } else {
                settings.put(key.get(), source.value(0));
            }
        }
        source.endDocument();
        Fields fields = Fields.of("", settings).only(KEYS);
        fields.list(PEERS);
        OptionalLong capacity = fields.has("capacity")
                ? OptionalLong.of(fields.whole("capacity", Kinds.CAPACITY))
                : OptionalLong.empty();
        return new AuctionFile(round(fields, peers.peers()), capacity, peers.names());
    }

    /** Peers beyond the limit are counted, so that the refusal can tell how many they are, but no longer held. */
    private void readPeers() throws BadInput {
        long count = 0;
        for (; source.nextItem(); count++) {
            if (count < Round.PEER_LIMIT) {
                peers.add(source.value(PEER_LEVELS));
            } else {
                source.skip();
            }
        }
        if (count > Round.PEER_LIMIT) {
            throw AuctionFile.tooManyPeers(count, Round.PEER_LIMIT);
        }
    }

    private static Round round(Fields fields, List<Peer> peers) throws BadInput {
        return new Round(
                rules(fields),
                Words.SIDE.of(fields, "side", Side.SEED),
                Rate.perGib(fields.whole("reserve", Kinds.RATE, 0)),
                (int) fields.whole("pieceLength", Kinds.PIECE_LENGTH, DEFAULT_PIECE_LENGTH),
                Kinds.moment(fields, "now", Tick.ZERO),
                fields.whole("secret", Kinds.SECRET, 0),
                peers);
    }

    private static SlotRules rules(Fields fields) throws BadInput {
        int slots = (int) fields.whole("slots", Kinds.SLOTS, DEFAULT_SLOTS);
        SlotRules usual = SlotRules.of(Words.POLICY.of(fields, "policy", SlotPolicy.TFT_STRICT), slots);
        return new SlotRules(
                usual.policy(),
                slots,
                fields.has("auctionSlots")
                        ? OptionalInt.of((int) fields.whole("auctionSlots", Kinds.auctionSlots(slots)))
                        : OptionalInt.empty(),
                Words.REQUOTE.of(fields, "requote", Requote.HOUSE),
                Kinds.span(fields, "hold", usual.hold()),
                Kinds.span(fields, "freeTerm", usual.freeTerm()),
                Kinds.span(fields, "optimisticTerm", usual.optimisticTerm()));
    }
}
