package io.github.gavel.engine.manners;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class BansTest {
    private static final long NOW = 1_000_000;

    private final Bans bans = new Bans();

    @Test
    void theFirstBadPieceKeepsAwayForTenMinutesAndTheSecondForADay() throws UnknownHostException {
        Neighbour liar = at("192.0.2.1", 1);
        bans.accuse(liar, NOW);
        assertThat(bans.isAway(liar, NOW + 599)).isTrue();
        assertThat(bans.isAway(liar, NOW + 600)).isFalse();
        bans.accuse(liar, NOW + 700);
        assertThat(bans.isAway(liar, NOW + 700 + 86_399)).isTrue();
        assertThat(bans.isAway(liar, NOW + 700 + 86_400)).isFalse();
    }

    @Test
    void whatIsADayAgoIsForgotten() throws UnknownHostException {
        Neighbour liar = at("192.0.2.1", 1);
        bans.accuse(liar, NOW);
        bans.accuse(liar, NOW + 86_400);
        assertThat(bans.isAway(liar, NOW + 86_400 + 600)).isFalse();
    }

    @Test
    void anotherPortIsTheSamePersonButOnThisComputer() throws UnknownHostException {
        bans.accuse(at("192.0.2.1", 1), NOW);
        assertThat(bans.isAway(at("192.0.2.1", 2), NOW)).isTrue();
        assertThat(bans.isAway(at("192.0.2.2", 1), NOW)).isFalse();
        bans.accuse(at("2001:db8::1", 1), NOW);
        assertThat(bans.isAway(at("2001:db8::ffff:1", 1), NOW)).isTrue();
        assertThat(bans.isAway(at("2001:db8:0:1::1", 1), NOW)).isFalse();
        bans.accuse(at("127.0.0.1", 1), NOW);
        assertThat(bans.isAway(at("127.0.0.1", 2), NOW)).isFalse();
    }

    @Test
    void whoeverIsRememberedLongestIsForgottenWhenThereAreTooMany() throws UnknownHostException {
        Neighbour first = at("127.0.0.1", 1);
        bans.accuse(first, NOW);
        for (int port = 2; port <= 10_000; port++) {
            bans.accuse(at("127.0.0.1", port), NOW);
        }
        assertThat(bans.isAway(first, NOW)).isTrue();
        bans.accuse(at("127.0.0.1", 10_001), NOW);
        assertThat(bans.isAway(first, NOW)).isFalse();
    }

    private static Neighbour at(String address, int port) throws UnknownHostException {
        return Neighbour.at(new InetSocketAddress(InetAddress.getByName(address), port));
    }
}
