package io.github.gavel.speed;

import io.github.gavel.bencode.BList;
import io.github.gavel.bencode.BValue;
import io.github.gavel.economy.OutOfLimits;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.PayerCommit;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Hints;
import io.github.gavel.economy.message.SpeedMessage.Late;
import io.github.gavel.economy.message.SpeedMessage.Terms;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.possession.Challenge;
import io.github.gavel.economy.time.LedgerTime;
import java.util.Arrays;
import java.util.Optional;

/**
 * The message that a dictionary is. Throws a {@link WrongField} or an {@link OutOfLimits} with the reason if it is
 * none.
 */
final class Reader {
    private Reader() {}

    /** Empty if there is no such type. */
    static Optional<SpeedMessage> read(int type, Fields fields) {
        return switch (type) {
            case Type.HELLO ->
                Optional.of(new SpeedMessage.Hello(
                        fields.smalls("v"), new HelloKey(fields.octets("k")), fields.octets("c")));
            case Type.AUTH -> Optional.of(new SpeedMessage.Auth(fields.octets("a")));
            case Type.RESERVE ->
                Optional.of(new SpeedMessage.Reserve(terms(fields), challenge(fields), hints(fields.within("h"))));
            case Type.PROOF -> Optional.of(new SpeedMessage.Proof(fields.strings("h")));
            case Type.OPEN ->
                Optional.of(
                        new SpeedMessage.Open(fields.small("c"), receipt(fields.within("r")), fields.signature("s")));
            case Type.ACCEPT ->
                Optional.of(new SpeedMessage.Accept(fields.small("c"), fields.amount("h"), fields.signatureIfAny("s")));
            case Type.REFUSE ->
                Optional.of(new SpeedMessage.Refuse(
                        fields.small("c"), refusal(fields.integer("r")), fields.integers("n"), fields.seconds("w")));
            case Type.BID -> Optional.of(new SpeedMessage.Bid(fields.integer("n"), fields.rate("r")));
            case Type.RESPONSE ->
                Optional.of(new SpeedMessage.Response(fields.integer("e"), fields.integer("b"), fields.rate("r")));
            case Type.PAY -> Optional.of(pay(fields));
            case Type.ACK -> Optional.of(new SpeedMessage.Ack(fields.small("c"), fields.amount("h")));
            case Type.CLOSE ->
                Optional.of(new SpeedMessage.Close(fields.small("c"), fields.amount("h"), fields.signature("s")));
            case Type.ERROR ->
                Optional.of(new SpeedMessage.Problem(
                        fields.small("y"), fields.integer("n"), violation(fields.integer("c")), fields.text("m")));
            default -> Optional.empty();
        };
    }

    private static Terms terms(Fields fields) {
        return new Terms(
                new LedgerId(fields.octets("l")),
                fields.rate("r"),
                fields.account("p"),
                fields.account("c"),
                fields.amount("d"),
                fields.seconds("e"),
                fields.small("w"));
    }

    private static Optional<Challenge> challenge(Fields fields) {
        return fields.has("n") || fields.has("x")
                ? Optional.of(new Challenge(fields.octets("n"), fields.integers("x")))
                : Optional.empty();
    }

    private static Hints hints(Fields fields) {
        Optional<Rate> price = fields.has("p") ? Optional.of(fields.rate("p")) : Optional.empty();
        return new Hints(fields.small("a"), fields.small("s"), price);
    }

    private static SignedReceipt receipt(Fields fields) {
        Receipt receipt = new Receipt(
                new ChannelId(fields.octets("i")),
                new PayerCommit(fields.octets("m")),
                new PayerTag(fields.octets("g")),
                fields.account("a"),
                fields.account("s"),
                fields.account("c"),
                fields.amount("d"),
                new LedgerTime(fields.integer("e")),
                fields.integer("q"));
        return new SignedReceipt(receipt, fields.signature("z"));
    }

    private static SpeedMessage.Pay pay(Fields fields) {
        if (fields.has("e") && fields.integer("e") != 1) {
            throw new WrongField("key e is not 1");
        }
        return new SpeedMessage.Pay(
                fields.small("c"),
                fields.smalls("v"),
                fields.smalls("f"),
                fields.list("l", Reader::late),
                fields.has("e"),
                fields.amount("h"),
                fields.signatureIfAny("s"));
    }

    private static Late late(BValue value) {
        if (value instanceof BList list && list.size() == 3) {
            return new Late(
                    new InfoHash(Fields.octets(list.values().get(0))),
                    Fields.small(list.values().get(1)),
                    Amount.grains(Fields.integer(list.values().get(2))));
        }
        throw new WrongField("a late piece is not a list of infohash, piece and grains");
    }

    private static RefusalCode refusal(long number) {
        return Arrays.stream(RefusalCode.values())
                .filter(code -> code.number() == number)
                .findFirst()
                .orElseThrow(() -> new WrongField("no refusal has code " + number));
    }

    private static ViolationCode violation(long number) {
        return Arrays.stream(ViolationCode.values())
                .filter(code -> code.number() == number)
                .findFirst()
                .orElseThrow(() -> new WrongField("no violation has code " + number));
    }
}
