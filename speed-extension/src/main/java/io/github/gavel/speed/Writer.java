package io.github.gavel.speed;

import io.github.gavel.bencode.BDictionary;
import io.github.gavel.bencode.BInteger;
import io.github.gavel.bencode.BList;
import io.github.gavel.bencode.BString;
import io.github.gavel.bencode.BValue;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.message.SpeedMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A message as the dictionary that is written. Keys are those of the protocol's tables. */
final class Writer implements SpeedMessage.Handler<BDictionary> {
    private static final class Entries {
        private final Map<String, BValue> entries = new HashMap<>();

        static Entries of(int type) {
            return new Entries().with("t", type);
        }

        Entries with(String key, long value) {
            entries.put(key, new BInteger(value));
            return this;
        }

        Entries with(String key, Octets value) {
            entries.put(key, BString.of(value.toBytes()));
            return this;
        }

        Entries with(String key, BValue value) {
            entries.put(key, value);
            return this;
        }

        Entries with(String key, Optional<Signature> signature) {
            signature.ifPresent(present -> with(key, present.octets()));
            return this;
        }

        Entries with(String key, List<? extends Number> numbers) {
            return with(key, numbers, number -> new BInteger(number.longValue()));
        }

        /** An empty list is left out. */
        <T> Entries with(String key, List<T> values, Function<T, BValue> written) {
            if (!values.isEmpty()) {
                entries.put(key, BList.of(values.stream().map(written).toList()));
            }
            return this;
        }

        BDictionary done() {
            return BDictionary.of(entries);
        }
    }

    @Override
    public BDictionary hello(SpeedMessage.Hello hello) {
        return Entries.of(Type.HELLO)
                .with("c", hello.challenge())
                .with("k", hello.key().octets())
                .with("v", hello.versions())
                .done();
    }

    @Override
    public BDictionary auth(SpeedMessage.Auth auth) {
        return Entries.of(Type.AUTH).with("a", auth.proof()).done();
    }

    @Override
    public BDictionary reserve(SpeedMessage.Reserve reserve) {
        SpeedMessage.Terms terms = reserve.terms();
        Entries fields = Entries.of(Type.RESERVE)
                .with("c", terms.closer().octets())
                .with("d", terms.smallestDeposit().grains())
                .with("e", terms.smallestLife().toSeconds())
                .with("h", hints(reserve.hints()))
                .with("l", terms.ledger().octets())
                .with("p", terms.payee().octets())
                .with("r", terms.reserve().grainsPerGib())
                .with("w", terms.window());
        reserve.challenge()
                .ifPresent(challenge -> fields.with("n", challenge.nonce()).with("x", challenge.chunks()));
        return fields.done();
    }

    private static BDictionary hints(SpeedMessage.Hints hints) {
        Entries fields = new Entries().with("a", hints.auctionSlots()).with("s", hints.slotsSold());
        hints.lastPrice().ifPresent(price -> fields.with("p", price.grainsPerGib()));
        return fields.done();
    }

    @Override
    public BDictionary proof(SpeedMessage.Proof proof) {
        return Entries.of(Type.PROOF).with("h", proof.answers(), Writer::string).done();
    }

    @Override
    public BDictionary open(SpeedMessage.Open open) {
        return Entries.of(Type.OPEN)
                .with("c", open.channel())
                .with("r", receipt(open.receipt()))
                .with("s", open.attach().octets())
                .done();
    }

    private static BDictionary receipt(SignedReceipt signed) {
        Receipt receipt = signed.receipt();
        return new Entries()
                .with("a", receipt.payee().octets())
                .with("c", receipt.closer().octets())
                .with("d", receipt.deposit().grains())
                .with("e", receipt.expiry().epochMillis())
                .with("g", receipt.payerTag().octets())
                .with("i", receipt.channel().octets())
                .with("m", receipt.payerCommit().octets())
                .with("q", receipt.seq())
                .with("s", receipt.signer().octets())
                .with("z", signed.signature().octets())
                .done();
    }

    @Override
    public BDictionary accept(SpeedMessage.Accept accept) {
        return Entries.of(Type.ACCEPT)
                .with("c", accept.channel())
                .with("h", accept.highest().grains())
                .with("s", accept.signature())
                .done();
    }

    @Override
    public BDictionary refuse(SpeedMessage.Refuse refuse) {
        return Entries.of(Type.REFUSE)
                .with("c", refuse.channel())
                .with("n", refuse.numbers())
                .with("r", refuse.code().number())
                .with("w", refuse.retryAfter().toSeconds())
                .done();
    }

    @Override
    public BDictionary bid(SpeedMessage.Bid bid) {
        return Entries.of(Type.BID)
                .with("n", bid.number())
                .with("r", bid.rate().grainsPerGib())
                .done();
    }

    @Override
    public BDictionary response(SpeedMessage.Response response) {
        return Entries.of(Type.RESPONSE)
                .with("b", response.bid())
                .with("e", response.epoch())
                .with("r", response.rate().grainsPerGib())
                .done();
    }

    @Override
    public BDictionary pay(SpeedMessage.Pay pay) {
        Entries fields = Entries.of(Type.PAY)
                .with("c", pay.channel())
                .with("f", pay.failed())
                .with("h", pay.cumulative().grains())
                .with("l", pay.late(), Writer::late)
                .with("s", pay.signature())
                .with("v", pay.verified());
        return (pay.end() ? fields.with("e", 1) : fields).done();
    }

    private static BValue late(SpeedMessage.Late late) {
        return BList.of(List.of(
                string(late.torrent().octets()),
                new BInteger(late.piece()),
                new BInteger(late.grains().grains())));
    }

    @Override
    public BDictionary ack(SpeedMessage.Ack ack) {
        return Entries.of(Type.ACK)
                .with("c", ack.channel())
                .with("h", ack.cumulative().grains())
                .done();
    }

    @Override
    public BDictionary close(SpeedMessage.Close close) {
        return Entries.of(Type.CLOSE)
                .with("c", close.channel())
                .with("h", close.last().grains())
                .with("s", close.signature().octets())
                .done();
    }

    @Override
    public BDictionary problem(SpeedMessage.Problem problem) {
        return Entries.of(Type.ERROR)
                .with("c", problem.code().number())
                .with("m", BString.of(problem.text()))
                .with("n", problem.number())
                .with("y", problem.type())
                .done();
    }

    private static BValue string(Octets octets) {
        return BString.of(octets.toBytes());
    }
}
