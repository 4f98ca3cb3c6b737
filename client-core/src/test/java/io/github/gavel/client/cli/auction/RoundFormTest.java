package io.github.gavel.client.cli.auction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Backing;
import io.github.gavel.economy.slots.Bar;
import io.github.gavel.economy.slots.Peer;
import io.github.gavel.economy.slots.Requote;
import io.github.gavel.economy.slots.Side;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.economy.slots.SlotPolicy;
import io.github.gavel.economy.slots.SlotRules;
import io.github.gavel.economy.slots.Usage;
import io.github.gavel.economy.time.Tick;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundFormTest {
    @Test
    void theShortestFileIsARoundOfDefaults() throws BadInput {
        AuctionFile file = read("{\"peers\": []}");
        assertThat(file.round().rules()).isEqualTo(SlotRules.of(SlotPolicy.TFT_STRICT, 4));
        assertThat(file.round().side()).isEqualTo(Side.SEED);
        assertThat(file.round().reserve()).isEqualTo(Rate.FREE);
        assertThat(file.round().pieceLength()).isEqualTo(256 * 1024);
        assertThat(file.round().now()).isEqualTo(Tick.ZERO);
        assertThat(file.round().peers()).isEmpty();
        assertThat(file.capacity()).isEmpty();
    }

    @Test
    void everySettingIsTakenOverAlsoBehindThePeers() throws BadInput {
        AuctionFile file =
                read("\ufeff{\"peers\": [], \"side\": \"leecher\", \"policy\": \"tft-half\", \"slots\": 1000,"
                        + "\"auctionSlots\": 0, \"requote\": \"paper\", \"reserve\": 1000000000000000, \"pieceLength\": 1,"
                        + "\"now\": 9223372036, \"secret\": -7, \"hold\": 1, \"freeTerm\": 2, \"optimisticTerm\": 3,"
                        + "\"capacity\": 5}");
        assertThat(file.round().rules())
                .isEqualTo(new SlotRules(
                        SlotPolicy.TFT_HALF,
                        1000,
                        OptionalInt.of(0),
                        Requote.PAPER,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3)));
        assertThat(file.round().side()).isEqualTo(Side.LEECHER);
        assertThat(file.round().reserve()).isEqualTo(Rate.MAX);
        assertThat(file.round().pieceLength()).isEqualTo(1);
        assertThat(file.round().now()).isEqualTo(Tick.ofSeconds(9_223_372_036L));
        assertThat(file.round().secret()).isEqualTo(-7);
        assertThat(file.capacity()).isEqualTo(OptionalLong.of(5));
    }

    @Test
    void aPeerIsAsLittleAsItsName() throws BadInput {
        Peer peer = peer("");
        assertThat(peer.interested()).isTrue();
        assertThat(peer.lacks()).isGreaterThan(4L * Integer.MAX_VALUE);
        assertThat(peer.received()).isZero();
        assertThat(peer.bid()).isEqualTo(Rate.FREE);
        assertThat(peer.backing()).isEmpty();
        assertThat(peer.bar()).isEmpty();
        assertThat(peer.slot()).isEqualTo(new Slot.Choked(Tick.ZERO));
    }

    @Test
    void everyKeyOfAPeerIsTakenOver() throws BadInput {
        Peer peer =
                peer(", \"bid\": 9, \"interested\": false, \"lacks\": 3, \"received\": 4, \"channel\": {\"holds\": 5},"
                        + "\"slot\": {\"kind\": \"award\", \"since\": 1, \"rate\": 6, \"quoted\": 2, \"lastBlock\": 3,"
                        + "\"heldBack\": true, \"openPiece\": 7}");
        assertThat(peer.bid()).isEqualTo(Rate.perGib(9));
        assertThat(peer.interested()).isFalse();
        assertThat(peer.lacks()).isEqualTo(3);
        assertThat(peer.received()).isEqualTo(4);
        assertThat(peer.backing().map(Backing::holds)).contains(Amount.grains(5));
        assertThat(peer.slot()).isEqualTo(new Slot.Award(Rate.perGib(6), Tick.ofSeconds(1), Tick.ofSeconds(2)));
        assertThat(peer.usage()).isEqualTo(new Usage(Tick.ofSeconds(3), true, OptionalInt.of(7)));
    }

    @Test
    void anAwardThatSaysNoMoreWasQuotedAndUsedWhenItBegan() throws BadInput {
        Peer peer = peer(", \"slot\": {\"kind\": \"award\", \"since\": 4, \"rate\": 6}");
        assertThat(peer.slot()).isEqualTo(new Slot.Award(Rate.perGib(6), Tick.ofSeconds(4), Tick.ofSeconds(4)));
        assertThat(peer.usage()).isEqualTo(new Usage(Tick.ofSeconds(4), false, OptionalInt.empty()));
    }

    @Test
    void everyKindOfSlotAndBarCanBeSaid() throws BadInput {
        Tick five = Tick.ofSeconds(5);
        assertThat(peer(", \"slot\": {\"kind\": \"choked\", \"since\": 5}").slot())
                .isEqualTo(new Slot.Choked(five));
        assertThat(peer(", \"slot\": {\"kind\": \"free\", \"since\": 5}").slot())
                .isEqualTo(new Slot.Free(five));
        assertThat(peer(", \"slot\": {\"kind\": \"optimistic\", \"since\": 5}").slot())
                .isEqualTo(new Slot.Optimistic(five));
        assertThat(peer(", \"slot\": {\"kind\": \"choked\", \"since\": 5, \"inLine\": 3}")
                        .slot())
                .isEqualTo(new Slot.Choked(five, Tick.ofSeconds(3)));
        assertThat(peer(", \"slot\": {\"kind\": \"optimistic\", \"since\": 5, \"inLine\": 5}")
                        .slot())
                .isEqualTo(new Slot.Optimistic(five));
        assertThat(bar("\"banned\", \"until\": 5")).contains(new Bar.Banned(five));
        assertThat(bar("\"back-off\", \"until\": 5")).contains(new Bar.BackOff(five));
        assertThat(bar("\"overdue\", \"owed\": 5")).contains(new Bar.Overdue(Amount.grains(5)));
        assertThat(bar("\"piece-left-open\", \"piece\": 5")).contains(new Bar.PieceLeftOpen(5));
    }

    @Test
    void peersWithoutAnAddressAreDifferentPersons() throws BadInput {
        List<Peer> peers = read("{\"peers\": [{\"name\": \"A\"}, {\"name\": \"B\"}, {\"name\": \"C\", \"address\":"
                        + "\"::1\"}, {\"name\": \"D\", \"address\": \"::1:0:0:0:1\"}]}")
                .round()
                .peers();
        assertThat(peers).extracting(Peer::block).doesNotHaveDuplicates();
    }

    @Test
    void aPayerIsItsWordAndElseTheNameOfItsPeer() throws BadInput {
        List<Peer> peers = read("{\"peers\": [{\"name\": \"A\", \"channel\": {\"holds\": 1}},"
                        + "{\"name\": \"B\", \"channel\": {\"holds\": 1, \"payer\": \"A\"}},"
                        + "{\"name\": \"C\", \"channel\": {\"holds\": 1, \"payer\": \"B\"}}]}")
                .round()
                .peers();
        assertThat(payer(peers.get(1))).isEqualTo(payer(peers.get(0)));
        assertThat(payer(peers.get(2))).isNotEqualTo(payer(peers.get(0)));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "192.0.2.7:6881, 192.0.2.7",
        "127.0.0.1:6881, 127.0.0.1:6881",
        "2001:db8::7, 2001:0db8:0000:0000::/64",
        "[2001:db8::7]:6881, 2001:0db8:0000:0000::/64",
        "[::1]:6881, 0000:0000:0000:0000::/64:6881",
        "::ffff:192.0.2.7, 192.0.2.7"
    })
    void anAddressIsReadWithoutAskingANameServer(String text, String block) throws BadInput {
        AddressBlock read = peer(", \"address\": \"" + text + "\"").block();
        assertThat(read).hasToString(block);
    }

    private static Object payer(Peer peer) {
        return peer.backing().orElseThrow().payer();
    }

    private static Optional<Bar> bar(String keys) throws BadInput {
        return peer(", \"bar\": {\"kind\": " + keys + "}").bar();
    }

    private static Peer peer(String keys) throws BadInput {
        return read("{\"peers\": [{\"name\": \"A\"" + keys + "}]}")
                .round()
                .peers()
                .get(0);
    }

    private static AuctionFile read(String json) throws BadInput {
        return AuctionFile.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
    }
}
