package io.github.gavel.economy.slots;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class PeerTest {
    @Test
    void isAValue() {
        Peer peer = peer(1, AddressBlock.Kind.IPV4, 0);
        assertThat(peer)
                .isEqualTo(peer(1, AddressBlock.Kind.IPV4, 0))
                .hasSameHashCodeAs(peer(1, AddressBlock.Kind.IPV4, 0));
        assertThat(peer).isNotEqualTo(peer(2, AddressBlock.Kind.IPV4, 0)).isNotEqualTo("#1");
        assertThat(peer.hashCode())
                .isNotEqualTo(peer(2, AddressBlock.Kind.IPV4, 0).hashCode());
        assertThat(peer)
                .hasToString("Peer"
                        + List.of(
                                peer.key(),
                                peer.block(),
                                true,
                                7L,
                                8L,
                                peer.bid(),
                                peer.backing(),
                                peer.bar(),
                                peer.slot(),
                                peer.usage()));
    }

    /** Blocks with the same prefix differ in both: a round must not meet all ports of one address in one place. */
    @Test
    void ofOneBlockHasOneNumberAndOneSuffix() {
        assertThat(peer(1, AddressBlock.Kind.IPV4, 0).blockSuffix())
                .isEqualTo(peer(2, AddressBlock.Kind.IPV4, 0).blockSuffix())
                .isNotEqualTo(peer(3, AddressBlock.Kind.IPV4, 1).blockSuffix())
                .isNotEqualTo(peer(4, AddressBlock.Kind.IPV6, 0).blockSuffix());
        assertThat(peer(1, AddressBlock.Kind.IPV4, 0).blockNumber())
                .isEqualTo(peer(2, AddressBlock.Kind.IPV4, 0).blockNumber())
                .isNotEqualTo(peer(3, AddressBlock.Kind.IPV4, 1).blockNumber())
                .isNotEqualTo(peer(4, AddressBlock.Kind.IPV6, 0).blockNumber());
    }

    private static Peer peer(long number, AddressBlock.Kind kind, int port) {
        return new Peer(
                new PeerKey(number),
                new AddressBlock(kind, 5, port),
                true,
                7,
                8,
                Rate.perGib(9),
                Optional.of(new Backing(new PayerTag(Octets.of(new byte[32])), Amount.grains(10))),
                Optional.empty(),
                new Slot.Choked(Tick.ofSeconds(1)),
                Usage.NONE);
    }
}
