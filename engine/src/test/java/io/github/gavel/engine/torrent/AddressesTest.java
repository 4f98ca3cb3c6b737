package io.github.gavel.engine.torrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private final Addresses addresses = new Addresses(false);

    @Test
    void theyAreCalledInTheOrderInWhichTheyWereHeardOf() {
        addresses.add(List.of(peer(1), peer(2)), 0);
        addresses.add(List.of(peer(1), peer(3)), 0);
        assertThat(ready(0)).containsExactly(peer(1), peer(2), peer(3));
        assertThat(ready(1_000_000)).isEmpty();
    }

    @Test
    void whoDoesNotAnswerRestsLongerEachTime() {
        addresses.add(List.of(peer(1)), 0);
        addresses.missed(next(0), 0, false);
        assertThat(ready(4)).isEmpty();
        addresses.missed(next(5), 5, false);
        assertThat(ready(14)).isEmpty();
        assertThat(ready(15)).containsExactly(peer(1));
    }

    @Test
    void whoAnswersAndDoesNotTalkIsCalledInTheOtherWayAtOnceAndThenInTurns() {
        addresses.add(List.of(peer(1)), 0);
        List<Boolean> encrypted = new ArrayList<>();
        for (int second : new int[] {0, 0, 10, 30, 70}) {
            Address address = next(second);
            encrypted.add(address.encrypted());
            addresses.missed(address, second, true);
        }
        assertThat(encrypted).containsExactly(false, true, false, true, false);
    }

    @Test
    void whoIsNotThereIsCalledInTheSameWayAgain() {
        addresses.add(List.of(peer(1)), 0);
        addresses.missed(next(0), 0, false);
        assertThat(next(5).encrypted()).isFalse();
    }

    @Test
    void theWayInWhichWeTalkedIsKept() {
        addresses.add(List.of(peer(1)), 0);
        addresses.missed(next(0), 0, true);
        Address talking = next(0);
        addresses.parted(talking.where(), 100);
        assertThat(ready(104)).isEmpty();
        assertThat(next(105).encrypted()).isTrue();
    }

    @Test
    void whoWasTornAwayIsCalledSoonAndWhoGoesAwaySoonAgainAndAgainRestsLongerEachTime() {
        addresses.add(List.of(peer(1)), 0);
        long second = 1_000;
        for (int rest : new int[] {5, 10, 20, 40, 80, 120, 120}) {
            addresses.parted(next(second).where(), second + 3);
            assertThat(ready(second + 3 + rest - 1)).as("before %d s", rest).isEmpty();
            second += 3 + rest;
        }
        addresses.parted(next(second).where(), second + 60);
        assertThat(ready(second + 64)).isEmpty();
        assertThat(ready(second + 65)).as("after a long talk").containsExactly(peer(1));
    }

    @Test
    void whoIsAvoidedIsNotCalledHoweverOftenItIsHeardOf() {
        addresses.add(List.of(peer(1)), 0);
        Address poisoner = next(0);
        addresses.avoid(peer(1), 0);
        addresses.parted(peer(1), 0);
        addresses.missed(poisoner, 0, false);
        addresses.add(List.of(peer(1)), Addresses.AVOIDED - 1);
        assertThat(ready(Addresses.AVOIDED - 1)).isEmpty();
        addresses.add(List.of(peer(1)), Addresses.AVOIDED);
        assertThat(ready(Addresses.AVOIDED)).containsExactly(peer(1));
    }

    @Test
    void ourselvesAreNeverCalledAgain() {
        addresses.add(List.of(peer(1)), 0);
        Address ourselves = next(0);
        addresses.shun(ourselves.where());
        addresses.avoid(ourselves.where(), 0);
        addresses.add(List.of(peer(1)), Addresses.AVOIDED);
        addresses.reconsider(1_000_000);
        assertThat(ready(1_000_000)).isEmpty();
        assertThat(addresses.size()).isZero();
    }

    @Test
    void whomTheOwnerNamesIsCalledHoweverItWentBefore() {
        addresses.add(List.of(peer(1), peer(2)), 0);
        addresses.missed(next(0), 0, false);
        addresses.hurry(peer(1), 1);
        addresses.avoid(peer(2), 1);
        addresses.hurry(peer(2), 1);
        assertThat(ready(1)).containsExactlyInAnyOrder(peer(1), peer(2));
    }

    @Test
    void whoHasCalledUsIsNotCalled() {
        addresses.add(List.of(peer(1)), 0);
        addresses.use(peer(1));
        assertThat(ready(1_000)).isEmpty();
        addresses.parted(peer(1), 1_000);
        assertThat(ready(1_030)).containsExactly(peer(1));
    }

    @Test
    void whenThereAreTooManyTheGoodOnesStay() {
        addresses.add(
                IntStream.rangeClosed(1, Addresses.MOST)
                        .mapToObj(AddressesTest::peer)
                        .toList(),
                0);
        addresses.add(List.of(peer(5_000)), 0);
        assertThat(addresses.size()).isEqualTo(Addresses.MOST);
        Address good = next(0);
        addresses.parted(good.where(), 0);
        Address bad = next(0);
        addresses.missed(bad, 0, false);
        addresses.add(List.of(peer(5_001)), 0);
        assertThat(addresses.size()).isEqualTo(Addresses.MOST);
        assertThat(ready(1_000)).contains(good.where(), peer(5_001)).doesNotContain(bad.where(), peer(5_000));
    }

    @Test
    void whatCannotBeCalledIsNotKept() {
        addresses.add(List.of(InetSocketAddress.createUnresolved("peer.invalid", 6_881), peer(0)), 0);
        assertThat(addresses.size()).isZero();
    }

    private Address next(long second) {
        return addresses.next(second).orElseThrow();
    }

    private List<InetSocketAddress> ready(long second) {
        List<InetSocketAddress> ready = new ArrayList<>();
        Optional<Address> next = addresses.next(second);
        while (next.isPresent()) {
            ready.add(next.get().where());
            next = addresses.next(second);
        }
        return ready;
    }

    private static InetSocketAddress peer(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
