package io.github.gavel.client.cli.auction;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.json.Fields;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.economy.slots.Usage;
import io.github.gavel.economy.time.Tick;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A slot as a file says it; what a round answers has the same form, so that it can be put into the next file. */
record SlotForm(Slot slot, Usage usage) {
    static final String CHOKED = "choked";
    static final String FREE = "free";
    static final String OPTIMISTIC = "optimistic";
    static final String AWARD = "award";

    private static final List<String> KINDS = List.of(CHOKED, FREE, OPTIMISTIC, AWARD);
    private static final List<String> FREE_KEYS = List.of("kind", "since");
    private static final List<String> LINE_KEYS = List.of("kind", "since", "inLine");
    private static final List<String> AWARD_KEYS =
            List.of("kind", "since", "rate", "quoted", "lastBlock", "heldBack", "openPiece");

    static SlotForm read(Fields peer) throws BadInput {
        Optional<Fields> fields = peer.nested("slot");
        return fields.isPresent()
                ? read(fields.get(), fields.get().word("kind", KINDS))
                : new SlotForm(new Slot.Choked(Tick.ZERO), Usage.NONE);
    }

    static String word(Slot slot) {
        if (slot instanceof Slot.Award) {
            return AWARD;
        }
        if (slot instanceof Slot.Optimistic) {
            return OPTIMISTIC;
        }
        return slot instanceof Slot.Free ? FREE : CHOKED;
    }

    static void write(JsonGenerator json, Slot slot) throws IOException {
        json.writeObjectFieldStart("slot");
        json.writeStringField("kind", word(slot));
        json.writeNumberField("since", Kinds.seconds(slot.since()));
        if (!slot.since().equals(inLine(slot))) {
            json.writeNumberField("inLine", Kinds.seconds(inLine(slot)));
        }
        if (slot instanceof Slot.Award award) {
            json.writeNumberField("rate", award.rate().grainsPerGib());
            json.writeNumberField("quoted", Kinds.seconds(award.quoted()));
        }
        json.writeEndObject();
    }

    private static SlotForm read(Fields fields, String kind) throws BadInput {
        fields.only(keys(kind));
        Tick since = Kinds.moment(fields, "since");
        return switch (kind) {
            case AWARD -> award(fields, since);
            case FREE -> new SlotForm(new Slot.Free(since), Usage.NONE);
            case OPTIMISTIC -> new SlotForm(new Slot.Optimistic(since, inLine(fields, since)), Usage.NONE);
            default -> new SlotForm(new Slot.Choked(since, inLine(fields, since)), Usage.NONE);
        };
    }

    private static List<String> keys(String kind) {
        return switch (kind) {
            case AWARD -> AWARD_KEYS;
            case FREE -> FREE_KEYS;
            default -> LINE_KEYS;
        };
    }

    private static Tick inLine(Fields fields, Tick since) throws BadInput {
        return fields.has("inLine") ? Tick.ofSeconds(fields.whole("inLine", Kinds.momentUntil(since))) : since;
    }

    private static Tick inLine(Slot slot) {
        if (slot instanceof Slot.Choked choked) {
            return choked.inLine();
        }
        return slot instanceof Slot.Optimistic optimistic ? optimistic.inLine() : slot.since();
    }

    private static SlotForm award(Fields fields, Tick since) throws BadInput {
        Rate rate = Rate.perGib(fields.whole("rate", Kinds.RATE));
        return new SlotForm(
                new Slot.Award(rate, since, Kinds.moment(fields, "quoted", since)),
                new Usage(
                        Kinds.moment(fields, "lastBlock", since),
                        fields.truth("heldBack", false),
                        fields.has("openPiece")
                                ? OptionalInt.of((int) fields.whole("openPiece", Kinds.PIECE))
                                : OptionalInt.empty()));
    }
}
