package io.github.gavel.speed;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerCommit;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.possession.Challenge;
import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Messages of every type, often at their limits. */
public record RandomMessage(RandomGenerator random) {
    private static final long COUNT = 0xffff_ffffL;
    private static final int PIECE = (1 << 21) - 1;

    /** One that may be said after auth. */
    public SpeedMessage ofADeal() {
        return draw(2 + random.nextInt(10));
    }

    public SpeedMessage draw() {
        return draw(random.nextInt(13));
    }

    SpeedMessage draw(int type) {
        return switch (type) {
            case 0 -> new SpeedMessage.Hello(versions(), new HelloKey(octets(32)), octets(32));
            case 1 -> new SpeedMessage.Auth(octets(32));
            case 2 -> reserve();
            case 3 -> new SpeedMessage.Proof(many(1, 8, () -> octets(32)));
            case 4 -> new SpeedMessage.Open(channel(), receipt(), signature());
            case 5 -> accept();
            case 6 ->
                new SpeedMessage.Refuse(
                        channel(),
                        one(List.of(RefusalCode.values())),
                        many(0, 2, () -> within(0, Long.MAX_VALUE)),
                        Duration.ofSeconds(within(0, 604_800)));
            case 7 -> new SpeedMessage.Bid(within(1, COUNT), rate());
            case 8 -> new SpeedMessage.Response(within(1, COUNT), within(0, COUNT), rate());
            case 9 -> pay();
            case 10 -> new SpeedMessage.Ack(channel(), amount());
            case 11 -> new SpeedMessage.Close(channel(), amount(), signature());
            default ->
                new SpeedMessage.Problem(
                        small(0, 255),
                        within(0, COUNT),
                        one(List.of(ViolationCode.values())),
                        one(List.of("", "bid 1 after 1", "é€😀", "x".repeat(128))));
        };
    }

    private List<Integer> versions() {
        return IntStream.generate(() -> small(1, 255))
                .limit(1 + random.nextInt(8))
                .sorted()
                .distinct()
                .boxed()
                .toList();
    }

    private SpeedMessage reserve() {
        SpeedMessage.Terms terms = new SpeedMessage.Terms(
                new LedgerId(octets(32)),
                rate(),
                account(),
                account(),
                amount(),
                Duration.ofSeconds(within(0, 31_536_000)),
                small(1, 8));
        Optional<Challenge> challenge = perhaps(() -> new Challenge(
                octets(32),
                many(1, 8, () -> within(0, Long.MAX_VALUE)).stream().distinct().toList()));
        return new SpeedMessage.Reserve(
                terms, challenge, new SpeedMessage.Hints(small(0, 1_000), small(0, 1_000), perhaps(this::rate)));
    }

    private SignedReceipt receipt() {
        Receipt receipt = new Receipt(
                new ChannelId(octets(32)),
                new PayerCommit(octets(32)),
                new PayerTag(octets(32)),
                account(),
                account(),
                account(),
                amount(),
                new LedgerTime(within(0, LedgerTime.MAX.epochMillis())),
                within(1, Long.MAX_VALUE));
        return new SignedReceipt(receipt, signature());
    }

    private SpeedMessage accept() {
        Amount highest = amount();
        return new SpeedMessage.Accept(channel(), highest, signatureUnlessZero(highest));
    }

    private SpeedMessage pay() {
        Amount cumulative = amount();
        return new SpeedMessage.Pay(
                channel(),
                many(0, 64, () -> small(0, PIECE)),
                many(0, 8, () -> small(0, PIECE)),
                many(0, 8, () -> new SpeedMessage.Late(new InfoHash(octets(20)), small(0, PIECE), amount())),
                random.nextBoolean(),
                cumulative,
                signatureUnlessZero(cumulative));
    }

    private Optional<Signature> signatureUnlessZero(Amount amount) {
        return amount.isZero() ? Optional.empty() : Optional.of(signature());
    }

    private int channel() {
        return small(0, 65_535);
    }

    private Rate rate() {
        return Rate.perGib(within(0, Rate.LIMIT));
    }

    private Amount amount() {
        return Amount.grains(within(0, Long.MAX_VALUE));
    }

    private AccountId account() {
        return new AccountId(octets(20));
    }

    private Signature signature() {
        return new Signature(octets(65));
    }

    Octets octets(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Octets.of(bytes);
    }

    private int small(int lowest, int highest) {
        return (int) within(lowest, highest);
    }

    private long within(long lowest, long highest) {
        return switch (random.nextInt(4)) {
            case 0 -> lowest;
            case 1 -> highest;
            default -> lowest + (random.nextLong() >>> 1) % Math.max(1, highest - lowest);
        };
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> Optional<T> perhaps(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> many(int fewest, int most, Supplier<T> value) {
        return Stream.generate(value).limit(within(fewest, most)).toList();
    }
}
