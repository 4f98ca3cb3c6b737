package io.github.gavel.client.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Bid;
import io.github.gavel.economy.message.SpeedMessage.Hello;
import io.github.gavel.economy.message.SpeedMessage.Pay;
import io.github.gavel.economy.message.SpeedMessage.Response;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.speed.SpeedCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Strangers that say what nobody may, to a seed and beside one who buys. */
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileWordsTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final int PIECES = 16;
    private static final long BYTES_PER_SECOND = 8 << 20;
    private static final SpeedMessage BID = new Bid(1, Market.RATE);
    private static final Octets ZEROS = Octets.of(new byte[32]);
    private static final Octets ONES = Octets.ofHex("01".repeat(32));

    private final Map<String, Stranger> strangers = new LinkedHashMap<>();
    private Market market;
    private Honest ann;
    private Honest bob;

    @BeforeAll
    void everybodySpeaks(@TempDir Path temp) throws IOException, InterruptedException {
        market = new Market(temp, PIECES, SEED);
        ann = Honest.seller(market, "ann", BYTES_PER_SECOND);
        bob = Honest.buyer(market, "bob");
        bob.calls(ann.address());
        begins("no dictionary", "i5e");
        begins("64 KiB", new byte[1 << 16]);
        begins("an unknown type", "d1:ti99ee");
        begins("a type that is a text", "d1:t1:0e");
        begins("a hello without anything", "d1:ti0ee");
        begins("a bid for a hello", SpeedCodec.encode(BID));
        begins("a version to come", SpeedCodec.encode(new Hello(List.of(9), new HelloKey(ONES), ONES)));
        begins("a key that anybody has", SpeedCodec.encode(new Hello(List.of(1), new HelloKey(ZEROS), ONES)));
        begins(
                "two hellos",
                SpeedCodec.encode(new Hello(List.of(1), new HelloKey(ONES), ONES)),
                SpeedCodec.encode(new Hello(List.of(1), new HelloKey(ONES), ONES)));
        begins(
                "a bid for an auth",
                SpeedCodec.encode(new Hello(List.of(1), new HelloKey(ONES), ONES)),
                SpeedCodec.encode(BID));
        meets("a bid without a channel", line -> line.say(BID));
        meets(
                "a payment without a channel",
                line -> line.say(new Pay(3, List.of(), List.of(), List.of(), false, Amount.ZERO, Optional.empty())));
        meets("a seller's word", line -> line.say(new Response(1, 1, Market.RATE)));
        meets("a wrong MAC", line -> line.say(new byte[40]));
        replays();
        comes("relays", new Relay()).calls(bob.address());
        Market.await("the honest one", bob::isDone);
    }

    @AfterAll
    void everybodyLeaves() throws IOException {
        market.close();
    }

    @Test
    void whoKeepsTheRulesHasAllOfItBesideThem() throws IOException {
        assertThat(market.isWhole("bob")).isTrue();
    }

    @Test
    void whatIsNoMessageIsAnsweredWithWhatIsWrong() throws InterruptedException {
        assertTold("no dictionary", ViolationCode.MALFORMED);
        assertTold("64 KiB", ViolationCode.MALFORMED);
        assertTold("an unknown type", ViolationCode.UNKNOWN_TYPE);
        assertTold("a type that is a text", ViolationCode.WRONG_FIELD);
        assertTold("a hello without anything", ViolationCode.WRONG_FIELD);
    }

    @Test
    void helloAndAuthComeFirstAndOnceAndAreWhatTheyShouldBe() throws InterruptedException {
        assertTold("a bid for a hello", ViolationCode.OUT_OF_ORDER);
        assertTold("a bid for an auth", ViolationCode.OUT_OF_ORDER);
        assertTold("two hellos", ViolationCode.OUT_OF_ORDER);
        assertTold("a version to come", ViolationCode.NO_VERSION);
        assertTold("a key that anybody has", ViolationCode.WEAK_KEY);
    }

    @Test
    void whatHasNoPlaceYetIsAnsweredWithThat() throws InterruptedException {
        assertTold("a bid without a channel", ViolationCode.OUT_OF_ORDER);
        assertTold("a payment without a channel", ViolationCode.UNKNOWN_CHANNEL);
        assertTold("a seller's word", ViolationCode.OUT_OF_ORDER);
    }

    @Test
    void wordsOfAnotherConnectionProveNothingOnThisOne() throws InterruptedException {
        assertTold("a wrong MAC", ViolationCode.WRONG_MAC);
        assertTold("replays", ViolationCode.WRONG_PROOF);
        assertTold("relays", ViolationCode.WRONG_PROOF);
    }

    private void assertTold(String name, ViolationCode code) throws InterruptedException {
        Stranger stranger = Optional.ofNullable(strangers.get(name)).orElseThrow();
        assertThat(stranger.error()).as(name).isEqualTo(code);
        Market.await("the end of " + name, () -> stranger.lines().stream().anyMatch(Line::isOver));
    }

    private void begins(String name, String text) throws IOException {
        begins(name, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Says this before anything else. */
    private void begins(String name, byte[]... payloads) throws IOException {
        comes(name, new Speaker() {
            @Override
            public void begins(Line line) {
                for (byte[] payload : payloads) {
                    line.say(payload);
                }
            }
        });
    }

    /** Says hello and auth as it should, and then this. */
    private Stranger meets(String name, Consumer<Line> then) throws IOException {
        return comes(name, new Speaker() {
            @Override
            public void met(Line line) {
                then.accept(line);
            }
        });
    }

    /** Says what another one said to prove itself. */
    private void replays() throws IOException, InterruptedException {
        Stranger source = meets("is overheard", line -> {});
        Market.await("both auths", () -> source.lines().stream().anyMatch(Line::hasMet));
        List<byte[]> overheard = source.lines().get(0).said();
        begins("replays", overheard.get(0), overheard.get(1));
    }

    private Stranger comes(String name, Stranger.Manner manner) throws IOException {
        Stranger stranger = Stranger.buyer(market, name, manner);
        strangers.put(name, stranger);
        stranger.calls(ann.address());
        return stranger;
    }

    private class Speaker implements Stranger.Manner {
        @Override
        public InfoHash torrent() {
            return market.tradedHash();
        }
    }

    /** Passes on what either of two says to the other. */
    private final class Relay extends Speaker {
        private final List<Line> ends = new ArrayList<>();
        private final Map<Line, List<byte[]>> early = new LinkedHashMap<>();

        @Override
        public void begins(Line line) {
            ends.add(line);
            early.forEach((from, payloads) -> payloads.forEach(line::say));
        }

        @Override
        public void came(Line line, byte[] payload) {
            if (ends.size() < 2) {
                early.computeIfAbsent(line, any -> new ArrayList<>()).add(payload);
            }
            ends.stream().filter(end -> end != line).forEach(end -> end.say(payload));
        }
    }
}
