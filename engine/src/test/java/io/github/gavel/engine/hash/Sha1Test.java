package io.github.gavel.engine.hash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.reactor.LastWords;
import io.github.gavel.fixtures.Seeds;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class Sha1Test {
    @Test
    void nothingRacesBeforeAHashIsExpected() {
        List<Runnable> track = new ArrayList<>();
        Sha1 sha1 = Sha1.racing(track::add);
        assertThat(track).isEmpty();
        sha1.prepare();
        sha1.prepare();
        assertThat(track).hasSize(1);
    }

    @Test
    void theFirstHashWaitsForTheEndOfTheRace() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch gun = new CountDownLatch(1);
        LastWords words = LastWords.begin();
        Sha1 sha1 = Sha1.racing(race -> new Thread(() -> {
                    started.countDown();
                    await(gun);
                    race.run();
                })
                .start());
        CompletableFuture<byte[]> hash = CompletableFuture.supplyAsync(() -> sha1.hash(ByteBuffer.allocate(1)));
        started.await();
        assertThat(hash).isNotDone();
        gun.countDown();
        assertThat(hash.join()).isEqualTo(jdk(new byte[1]));
        assertThat(words.lines()).anyMatch(line -> line.contains("SHA-1: "));
    }

    @Test
    void aRaceThatDoesNotEndIsNotWaitedForForEver() {
        List<Runnable> track = new ArrayList<>();
        Sha1 sha1 = Sha1.racing(track::add, Duration.ofMillis(20));
        sha1.hash(ByteBuffer.allocate(1));
        sha1.hash(ByteBuffer.allocate(1));
        assertThat(track).hasSize(1);
        track.get(0).run();
        assertThat(sha1.hash(ByteBuffer.allocate(1))).isEqualTo(jdk(new byte[1]));
    }

    @Test
    void theWinnerAgreesWithTheJdkOnEveryKindOfBuffer() {
        Sha1 sha1 = Sha1.racing(Runnable::run);
        Seeds.forEach(50, random -> {
            byte[] bytes = new byte[random.nextInt(100_000)];
            random.nextBytes(bytes);
            byte[] expected = jdk(bytes);
            ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length + 7);
            direct.position(7).mark();
            direct.put(bytes).reset();
            assertThat(sha1.hash(direct)).isEqualTo(expected);
            assertThat(direct.hasRemaining()).isFalse();
            assertThat(sha1.hash(ByteBuffer.wrap(bytes))).isEqualTo(expected);
            assertThat(sha1.hash(ByteBuffer.wrap(bytes).asReadOnlyBuffer())).isEqualTo(expected);
        });
    }

    private static void await(CountDownLatch gun) {
        try {
            gun.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] jdk(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
