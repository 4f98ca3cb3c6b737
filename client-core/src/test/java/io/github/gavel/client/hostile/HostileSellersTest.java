package io.github.gavel.client.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.message.SpeedMessage.Accept;
import io.github.gavel.economy.message.SpeedMessage.Ack;
import io.github.gavel.economy.message.SpeedMessage.Bid;
import io.github.gavel.economy.message.SpeedMessage.Close;
import io.github.gavel.economy.message.SpeedMessage.Open;
import io.github.gavel.economy.message.SpeedMessage.Pay;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sellers that cheat, each in a way of its own, at one buyer and beside a seed that does not. */
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileSellersTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final int PIECES = 48;
    private static final long BYTES_PER_SECOND = 8 << 20;
    private static final int TIMES = 20;
    private static final long FORTUNE = 1L << 40;
    private static final Rate ABSURD = Rate.perGib(Rate.LIMIT);

    private final Map<String, Stranger> strangers = new LinkedHashMap<>();
    private final Map<String, Seller> manners = new HashMap<>();
    private Market market;
    private List<String> inventors = List.of();
    private long earned;

    @BeforeAll
    void everybodyTrades(@TempDir Path temp) throws IOException, InterruptedException {
        market = new Market(temp, PIECES, SEED);
        Honest ann = Honest.seller(market, "ann", BYTES_PER_SECOND);
        Honest bob = Honest.buyer(market, "bob");
        comeFirst(bob);
        for (String name : new String[] {"asks above", "holds above", "acks above", "closes below", "says again"}) {
            ViolationCode unused = stranger(name).error();
        }
        Market.await("the end of garbage", () -> stranger("garbage").isLeft());
        Market.await("a payment to whoever stops then", () -> held("stops") > 0);
        bob.calls(ann.address());
        Market.await("the honest one", bob::isDone);
        AccountId payee = ann.payee().account();
        inventors = Stream.of("asks a fortune", "wants a fortune locked")
                .filter(name -> bob.hasChannelTo(payee(name)))
                .toList();
        strangers.values().forEach(Stranger::close);
        bob.close();
        ann.close();
        earned = market.bank.balance(payee);
        System.out.printf(
                "Hostile sellers (seed %d): %d grains earned by the honest seed, the others hold %s%n",
                SEED, earned, strangers.keySet().stream().collect(Collectors.toMap(it -> it, this::held)));
    }

    private void comeFirst(Honest bob) throws IOException, InterruptedException {
        comes("asks above", new Seller(market, purse()) {
            @Override
            void bids(Line line, Bid bid) {
                awards(line, bid, Rate.perGib(bid.rate().grainsPerGib() + 1));
            }
        });
        comes("holds above", new Seller(market, purse()) {
            @Override
            void shown(Line line, Open open) {
                line.say(new Accept(open.channel(), Amount.grains(1), Optional.of(open.attach())));
            }
        });
        comes("acks above", new Seller(market, purse()) {
            @Override
            void paid(Line line, Pay pay) {
                line.say(new Ack(pay.channel(), pay.cumulative().plusAtMost(Amount.grains(FORTUNE))));
            }
        });
        comes("closes below", new Seller(market, purse()) {
            @Override
            void paid(Line line, Pay pay) {
                super.paid(line, pay);
                line.say(new Close(pay.channel(), Amount.ZERO, purse.closing(line.shown(pay.channel()), 0)));
            }
        });
        comes("says again", new Seller(market, purse()) {
            @Override
            public void met(Line line) {
                for (int time = 0; time < TIMES; time++) {
                    line.say(asking(ABSURD, 1 + time));
                }
            }
        });
        comes("asks a fortune", new Seller(market, purse()) {
            @Override
            public void met(Line line) {
                line.say(asking(ABSURD, 1));
            }
        });
        comes("wants a fortune locked", new Seller(market, purse()) {
            @Override
            public void met(Line line) {
                line.say(asking(Market.RATE, FORTUNE));
            }
        });
        comes("stops", new Seller(market, purse()) {
            @Override
            void paid(Line line, Pay pay) {
                line.serves(false);
            }
        });
        Path file = comes("garbage", new Seller(market, purse()));
        FileTime unseen = Files.getLastModifiedTime(file);
        Files.write(file, new byte[PIECES * Market.PIECE]);
        Files.setLastModifiedTime(file, unseen);
        strangers.values().forEach(stranger -> bob.calls(stranger.address()));
    }

    @AfterAll
    void everybodyLeaves() throws IOException {
        market.close();
    }

    @Test
    void theDownloadIsWholeBesideThem() throws IOException {
        assertThat(market.isWhole("bob")).isTrue();
    }

    @Test
    void whoAsksMoreThanWasBidIsToldSoAndPaidNothing() throws InterruptedException {
        assertLeft("asks above", ViolationCode.ABOVE_BID);
        assertThat(held("asks above")).isZero();
    }

    @Test
    void whoSaysThatItHoldsWhatNobodySignedIsToldSoAndPaidNothing() throws InterruptedException {
        assertLeft("holds above", ViolationCode.ABOVE_SIGNED);
        assertThat(held("holds above")).isZero();
    }

    @Test
    void whoAcksMoreThanWasSignedIsToldSo() throws InterruptedException {
        assertLeft("acks above", ViolationCode.ABOVE_SIGNED);
    }

    @Test
    void whoClosesBelowWhatItAckedIsToldSo() throws InterruptedException {
        assertLeft("closes below", ViolationCode.BELOW_PAID);
    }

    @Test
    void whoChangesItsTermsAllTheTimeIsToldSo() throws InterruptedException {
        assertLeft("says again", ViolationCode.TOO_OFTEN);
    }

    @Test
    void whoSellsGarbageIsLeftAndPaidNothing() {
        assertThat(stranger("garbage").given()).isPositive();
        assertThat(held("garbage")).isZero();
    }

    @Test
    void nobodyIsPaidForMoreThanItGave() {
        assertThat(strangers)
                .allSatisfy((name, stranger) ->
                        assertThat(held(name)).isLessThanOrEqualTo(stranger.given() * Market.PRICE / Market.PIECE));
    }

    @Test
    void noMoneyIsLockedForWhoInventsAReserveOrADeposit() {
        assertThat(inventors).isEmpty();
    }

    @Test
    void theLedgerHasMovedWhatTheHonestSeedSoldAndNothingTwice() {
        long toOthers = strangers.keySet().stream().mapToLong(this::held).sum();
        assertThat(earned).isPositive();
        assertThat(earned + toOthers).isLessThanOrEqualTo(PIECES * Market.PRICE);
    }

    private void assertLeft(String name, ViolationCode code) throws InterruptedException {
        assertThat(stranger(name).error()).isEqualTo(code);
    }

    private long held(String name) {
        return Optional.ofNullable(manners.get(name)).orElseThrow().held();
    }

    private Stranger stranger(String name) {
        return Optional.ofNullable(strangers.get(name)).orElseThrow();
    }

    private AccountId payee(String name) {
        return Optional.ofNullable(manners.get(name)).orElseThrow().payee();
    }

    private Path comes(String name, Seller manner) throws IOException, InterruptedException {
        strangers.put(name, Stranger.seller(market, name, manner));
        manners.put(name, manner);
        return market.folderOf(name).resolve("some.bin");
    }

    private Purse purse() {
        return Purse.holding(market.bank, strangers.size(), 1);
    }
}
