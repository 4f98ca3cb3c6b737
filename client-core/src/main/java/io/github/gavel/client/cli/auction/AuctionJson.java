package io.github.gavel.client.cli.auction;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gavel.client.json.JsonDocument;
import io.github.gavel.economy.capacity.FreeCapacity;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.slots.Decision;
import io.github.gavel.economy.slots.Operand;
import io.github.gavel.economy.slots.Outcome;
import io.github.gavel.economy.slots.Reason;
import io.github.gavel.economy.slots.Round;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** The outcome for programs: the form is documented and stays, every number is a whole number. */
final class AuctionJson {
    private final AuctionFile file;
    private final Reasons reasons;
    private final JsonGenerator json;

    private AuctionJson(AuctionFile file, JsonGenerator json) {
        this.file = file;
        this.reasons = new Reasons(file::nameOf);
        this.json = json;
    }

    static void write(AuctionFile file, Outcome.Decided decided, Writer out) {
        JsonDocument.write(out, json -> new AuctionJson(file, json).write(decided));
    }

    private void write(Outcome.Decided decided) throws IOException {
        Round round = file.round();
        json.writeStartObject();
        json.writeStringField("side", Words.SIDE.of(round.side()));
        json.writeStringField("policy", round.rules().policy().word());
        json.writeNumberField("slots", round.rules().slots());
        json.writeNumberField("auctionSlots", decided.auctionSlots());
        json.writeNumberField("price", decided.price().grainsPerGib());
        json.writeNumberField("reserve", round.reserve().grainsPerGib());
        if (file.freeCapacity() instanceof FreeCapacity.AtMost most) {
            json.writeNumberField("freeCapacity", most.bytesPerSecond());
        }
        json.writeNumberField("now", Kinds.seconds(round.now()));
        json.writeArrayFieldStart("peers");
        for (Decision decision : decided.decisions()) {
            write(decision);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Decision decision) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", file.nameOf(decision.peer()));
        SlotForm.write(json, decision.slot());
        write("reason", decision.reason());
        Optional<Reason> noAward = decision.noAward();
        if (noAward.isPresent()) {
            write("noAward", noAward.get());
        }
        if (decision.bar().isPresent()) {
            BarForm.write(json, decision.bar().get());
        }
        json.writeEndObject();
    }

    private void write(String key, Reason reason) throws IOException {
        List<String> names = Wording.of(reason.code()).names();
        json.writeObjectFieldStart(key);
        json.writeStringField("code", Words.hyphenated(reason.code()));
        for (int i = 0; i < names.size(); i++) {
            write(names.get(i), reason.code().operands().get(i), Reasons.operand(reason, i));
        }
        json.writeStringField("sentence", reasons.sentence(reason));
        json.writeEndObject();
    }

    private void write(String name, Operand operand, long value) throws IOException {
        switch (operand) {
            case RATE, AMOUNT, BYTES, PIECE -> json.writeNumberField(name, value);
            case DURATION -> json.writeNumberField(name, Kinds.seconds(value));
            case PEER -> json.writeStringField(name, file.nameOf(new PeerKey(value)));
        }
    }
}
