package io.github.gavel.client.cli.auction;

import io.github.gavel.economy.slots.ReasonCode;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reason as words, with a name for each operand in the order in which the code has them. The compiler asks for the
 * words of a new code.
 */
record Wording(String sentence) {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    static Wording of(ReasonCode code) {
        return new Wording(
                switch (code) {
                    case WON -> "wins with its bid of {bid}; the price is {price}";
                    case HELD -> "keeps its award at {rate}: in hold for {left}, then until no piece is open";
                    case KEPT -> "wins again and keeps its rate of {rate}; new quotes are at {price}";
                    case REQUOTED -> "wins again; its rate goes from {before} to {price}";
                    case RECIPROCATES -> "sends us the most ({received} in the last 20 s)";
                    case WAITED_LONGEST -> "waited longest ({waited})";
                    case STAYS_FREE -> "keeps the free slot it has had for {had}";
                    case OPTIMISTIC_TURN -> "its turn, after a wait of {waited}";
                    case OPTIMISTIC_STAYS -> "keeps the optimistic slot it has had for {had}";
                    case NOT_INTERESTED -> "wants nothing from us";
                    case BANNED -> "banned for another {left}";
                    case WAITS -> "has waited {waited}; others come first";
                    case NO_AUCTION -> "no slot is auctioned here";
                    case BELOW_RESERVE -> "its bid of {bid} is below the reserve of {reserve}";
                    case NO_CHANNEL -> "its bid of {bid} has no payment channel behind it";
                    case CHANNEL_TOO_SMALL -> "its channel must hold {needed} and holds {held}";
                    case OVERDUE -> "owes {owed} for verified pieces";
                    case BACKING_OFF -> "backs off for another {left}";
                    case PIECE_LEFT_OPEN -> "piece {piece}, which it left open, comes first";
                    case SAME_ADDRESS -> "shares its address with {other}, which comes first";
                    case SAME_CUSTOMER -> "shares its payer with {other}, which comes first";
                    case OUTBID -> "its bid of {bid} is outbid; the lowest that won is {lowest}";
                    case IDLE -> "loses its award: it took no block for {idle}";
                });
    }

    List<String> names() {
        return NAME.matcher(sentence).results().map(found -> found.group(1)).toList();
    }

    /** The sentence with something in the place of each name. */
    String filled(UnaryOperator<String> byName) {
        return NAME.matcher(sentence)
                .replaceAll((MatchResult found) -> Matcher.quoteReplacement(byName.apply(found.group(1))));
    }
}
