package io.github.gavel.engine.manners;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CrowdTest {
    private final Set<String> gone = new HashSet<>();
    private final Crowd<String> crowd = new Crowd<>(gone::contains);

    @Test
    void whoeverCameLastFromWhereMostAreMakesRoom() throws UnknownHostException {
        enter("192.0.2.1", "a1", "a2", "a3");
        enter("192.0.2.2", "b1", "b2");
        assertThat(crowd.whoYieldsTo(at("192.0.2.3"))).contains("a3");
        assertThat(crowd.most()).isEqualTo(3);
    }

    @Test
    void nobodyMakesRoomForSomebodyWhoWouldThenHaveMore() throws UnknownHostException {
        enter("192.0.2.1", "a1", "a2");
        enter("192.0.2.2", "b1");
        assertThat(crowd.whoYieldsTo(at("192.0.2.3"))).contains("a2");
        assertThat(crowd.whoYieldsTo(at("192.0.2.2"))).isEmpty();
        assertThat(crowd.whoYieldsTo(at("192.0.2.1"))).isEmpty();
        gone.add("a1");
        assertThat(crowd.whoYieldsTo(at("192.0.2.3"))).isEmpty();
    }

    @Test
    void whereNobodyIsNobodyMakesRoom() throws UnknownHostException {
        assertThat(crowd.whoYieldsTo(at("192.0.2.3"))).isEmpty();
        assertThat(crowd.most()).isZero();
    }

    @Test
    void aNetworkOfIpv6IsOneAndSoIsThisComputer() throws UnknownHostException {
        enter("2001:db8::1", "a1");
        enter("2001:db8::ffff:1", "a2");
        enter("2001:db8:0:1::1", "b1");
        assertThat(crowd.has(2, at("2001:db8::2"))).isTrue();
        assertThat(crowd.has(2, at("2001:db8:0:1::2"))).isFalse();
        crowd.enter(at("127.0.0.1", 1), "c1");
        crowd.enter(at("127.0.0.1", 2), "c2");
        assertThat(crowd.has(2, at("127.0.0.1"))).isTrue();
        assertThat(crowd.has(1, at("127.0.0.2"))).isFalse();
    }

    @Test
    void whoeverHasGoneIsNotCounted() throws UnknownHostException {
        enter("192.0.2.1", "a1", "a2", "a3");
        assertThat(crowd.has(3, at("192.0.2.1"))).isTrue();
        assertThat(crowd.has(4, at("192.0.2.1"))).isFalse();
        gone.add("a2");
        assertThat(crowd.has(3, at("192.0.2.1"))).isFalse();
        assertThat(crowd.has(2, at("192.0.2.1"))).isTrue();
        gone.add("a3");
        crowd.sweep();
        assertThat(crowd.most()).isEqualTo(1);
    }

    private void enter(String address, String... guests) throws UnknownHostException {
        for (String guest : guests) {
            crowd.enter(at(address), guest);
        }
    }

    private static InetSocketAddress at(String address) throws UnknownHostException {
        return at(address, 1);
    }

    private static InetSocketAddress at(String address, int port) throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getByName(address), port);
    }
}
