package io.github.gavel.client.cli.auction;

import io.github.gavel.client.text.Harmless;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.slots.Operand;
import io.github.gavel.economy.slots.Reason;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Puts reasons into words. Knows operands, not codes: what an operand is says how it is shown. */
record Reasons(Function<PeerKey, String> names) {
    private static final long SECONDS_SHOWN_AS_SUCH = 120;

    String sentence(Reason reason) {
        return sentence(List.of(reason));
    }

    /** One sentence for several reasons of the same code: operands that differ are shown as a range. */
    String sentence(Collection<Reason> alike) {
        Reason any = alike.iterator().next();
        Wording wording = Wording.of(any.code());
        return wording.filled(name -> {
            int index = wording.names().indexOf(name);
            Operand operand = any.code().operands().get(index);
            long lowest = alike.stream()
                    .mapToLong(reason -> operand(reason, index))
                    .min()
                    .orElseThrow();
            long highest = alike.stream()
                    .mapToLong(reason -> operand(reason, index))
                    .max()
                    .orElseThrow();
            return lowest == highest ? shown(operand, lowest) : range(operand, lowest, highest);
        });
    }

    static long operand(Reason reason, int index) {
        return index == 0 ? reason.first() : reason.second();
    }

    private String range(Operand operand, long lowest, long highest) {
        return operand == Operand.PEER ? "another peer" : shown(operand, lowest) + " to " + shown(operand, highest);
    }

    private String shown(Operand operand, long value) {
        return switch (operand) {
            case RATE, PIECE -> Long.toString(value);
            case AMOUNT -> counted(value, "grain");
            case BYTES -> counted(value, "byte");
            case DURATION -> duration(Kinds.seconds(value));
            case PEER -> Harmless.quoted(names.apply(new PeerKey(value)));
        };
    }

    private static String counted(long value, String unit) {
        return value + " " + unit + (value == 1 ? "" : "s");
    }

    private static String duration(long seconds) {
        if (seconds <= SECONDS_SHOWN_AS_SUCH) {
            return seconds + " s";
        }
        long minutes = seconds / 60;
        String rest = seconds % 60 == 0 ? "" : " " + seconds % 60 + " s";
        return minutes < 60 ? minutes + " min" + rest : minutes / 60 + " h " + minutes % 60 + " min" + rest;
    }
}
