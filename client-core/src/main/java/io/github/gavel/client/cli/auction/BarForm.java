package io.github.gavel.client.cli.auction;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.json.Fields;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.slots.Bar;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What bars a peer, as a file says it; what a round answers has the same form. */
final class BarForm {
    private static final String BANNED = "banned";
    private static final String BACK_OFF = "back-off";
    private static final String OVERDUE = "overdue";
    private static final String PIECE_LEFT_OPEN = "piece-left-open";
    private static final List<String> KINDS = List.of(BANNED, BACK_OFF, OVERDUE, PIECE_LEFT_OPEN);

    private BarForm() {}

    static Optional<Bar> read(Fields peer) throws BadInput {
        Optional<Fields> fields = peer.nested("bar");
        return fields.isPresent()
                ? Optional.of(read(fields.get(), fields.get().word("kind", KINDS)))
                : Optional.empty();
    }

    private static Bar read(Fields fields, String kind) throws BadInput {
        return switch (kind) {
            case OVERDUE -> new Bar.Overdue(Amount.grains(with("owed", fields).whole("owed", Kinds.AMOUNT)));
            case PIECE_LEFT_OPEN ->
                new Bar.PieceLeftOpen((int) with("piece", fields).whole("piece", Kinds.PIECE));
            case BANNED -> new Bar.Banned(Kinds.moment(with("until", fields), "until"));
            default -> new Bar.BackOff(Kinds.moment(with("until", fields), "until"));
        };
    }

    private static Fields with(String key, Fields fields) throws BadInput {
        return fields.only(List.of("kind", key));
    }

    static void write(JsonGenerator json, Bar bar) throws IOException {
        json.writeObjectFieldStart("bar");
        if (bar instanceof Bar.Overdue overdue) {
            json.writeStringField("kind", OVERDUE);
            json.writeNumberField("owed", overdue.owed().grains());
        } else if (bar instanceof Bar.PieceLeftOpen left) {
            json.writeStringField("kind", PIECE_LEFT_OPEN);
            json.writeNumberField("piece", left.piece());
        } else if (bar instanceof Bar.Banned banned) {
            json.writeStringField("kind", BANNED);
            json.writeNumberField("until", Kinds.seconds(banned.until()));
        } else if (bar instanceof Bar.BackOff backOff) {
            json.writeStringField("kind", BACK_OFF);
            json.writeNumberField("until", Kinds.seconds(backOff.until()));
        }
        json.writeEndObject();
    }
}
