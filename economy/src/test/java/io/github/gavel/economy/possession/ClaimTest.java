package io.github.gavel.economy.possession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.fixtures.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class ClaimTest {
    private static final HelloKey PROVER = new HelloKey(Octets.ofHex("11".repeat(32)));
    private static final HelloKey VERIFIER = new HelloKey(Octets.ofHex("22".repeat(32)));
    private static final HelloKey STRANGER = new HelloKey(Octets.ofHex("44".repeat(32)));
    private static final InfoHash TORRENT = new InfoHash(Octets.ofHex("33".repeat(20)));
    private static final InfoHash OTHER_TORRENT = new InfoHash(Octets.ofHex("55".repeat(20)));
    private static final Octets NONCE =
            Octets.ofHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final Octets OTHER_NONCE = Octets.ofHex("66".repeat(32));
    private static final Claim CLAIM = new Claim(PROVER, VERIFIER, TORRENT);
    private static final Challenge CHALLENGE = new Challenge(NONCE, List.of(258L, 3L, 7L));
    private static final List<Octets> OWN = List.of(Octets.ofHex("aa"), Octets.ofHex("bb"), Octets.ofHex("cc"));

    @Test
    void answersAsTheSpecificationSays() {
        Octets chunk = Octets.ofHex("6368756e6b");
        assertThat(CLAIM.answer(Hmac::sha256, NONCE, 258, chunk))
                .isEqualTo(Octets.ofHex("e1fb5ff871276e79fb306ce5c0a522650af955f5c9dc65036158fa7f10dbe14b"));
    }

    @Test
    void isProvenByTheRightAnswers() {
        assertThat(judge(answers(CLAIM, CHALLENGE))).isEqualTo(new Verdict.Proven(3));
    }

    @Test
    void isNotProvenByAnswersOfAnotherProverVerifierTorrentOrNonce() {
        Verdict wrong = new Verdict.WrongAnswer(0, 258);
        assertThat(judge(answers(new Claim(STRANGER, VERIFIER, TORRENT), CHALLENGE)))
                .isEqualTo(wrong);
        assertThat(judge(answers(new Claim(PROVER, STRANGER, TORRENT), CHALLENGE)))
                .isEqualTo(wrong);
        assertThat(judge(answers(new Claim(VERIFIER, PROVER, TORRENT), CHALLENGE)))
                .isEqualTo(wrong);
        assertThat(judge(answers(new Claim(PROVER, VERIFIER, OTHER_TORRENT), CHALLENGE)))
                .isEqualTo(wrong);
        assertThat(judge(answers(CLAIM, new Challenge(OTHER_NONCE, CHALLENGE.chunks()))))
                .isEqualTo(wrong);
        assertThat(judge(answers(CLAIM, new Challenge(NONCE, List.of(257L, 3L, 7L)))))
                .isEqualTo(wrong);
    }

    @Test
    void namesTheFirstWrongAnswer() {
        List<Octets> answers = new ArrayList<>(answers(CLAIM, CHALLENGE));
        answers.set(2, Octets.ofHex("00".repeat(32)));
        assertThat(judge(answers)).isEqualTo(new Verdict.WrongAnswer(2, 7));
        answers.set(1, Octets.ofHex(""));
        assertThat(judge(answers)).isEqualTo(new Verdict.WrongAnswer(1, 3));
        List<Octets> swapped = new ArrayList<>(answers(CLAIM, CHALLENGE));
        Collections.swap(swapped, 1, 2);
        assertThat(judge(swapped)).isEqualTo(new Verdict.WrongAnswer(1, 3));
    }

    @Test
    void isNotProvenByTooFewOrTooManyAnswers() {
        List<Octets> answers = new ArrayList<>(answers(CLAIM, CHALLENGE));
        answers.add(answers.get(0));
        assertThat(judge(answers)).isEqualTo(new Verdict.WrongCount(3, 4));
        assertThat(judge(answers.subList(0, 2))).isEqualTo(new Verdict.WrongCount(3, 2));
        assertThat(judge(List.of())).isEqualTo(new Verdict.WrongCount(3, 0));
    }

    @Test
    void saysNothingOfTheProverWhenTheVerifierCannotReadItsOwn() {
        List<Octets> answers = answers(CLAIM, CHALLENGE);
        assertThat(CLAIM.judge(Hmac::sha256, CHALLENGE, answers, OWN.subList(0, 2)))
                .isEqualTo(new Verdict.Unchecked(3, 2));
    }

    @Test
    void drawsAFreshNonceAndChunksForEachChallenge() {
        UploadedChunks chunks = new UploadedChunks(new Chunks(100L * 16_384));
        Seeds.forEach(20, random -> {
            Challenge first = Challenge.draw(chunks, random);
            Challenge second = Challenge.draw(chunks, random);
            assertThat(first.chunks()).hasSize(8);
            assertThat(first.nonce()).isNotEqualTo(second.nonce());
            assertThat(first.chunks()).isNotEqualTo(second.chunks());
        });
        RandomGenerator random = new Random(1);
        assertThat(Challenge.draw(new UploadedChunks(new Chunks(1)), random).chunks())
                .containsExactly(0L);
    }

    @Test
    void refusesWhatIsNoChallenge() {
        Octets shortNonce = Octets.ofHex("00".repeat(31));
        assertThatThrownBy(() -> new Challenge(shortNonce, List.of(1L))).hasMessageContaining("31 bytes");
        assertThatThrownBy(() -> new Challenge(NONCE, List.of())).hasMessageContaining("[]");
        assertThatThrownBy(() -> new Challenge(NONCE, List.of(4L, 4L))).hasMessageContaining("[4, 4]");
        assertThatThrownBy(() -> new Challenge(NONCE, List.of(0L, -1L))).hasMessageContaining("[0, -1]");
        assertThatThrownBy(() -> new Challenge(NONCE, List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L)))
                .hasMessageContaining("8, 9]");
    }

    private static Verdict judge(List<Octets> answers) {
        return CLAIM.judge(Hmac::sha256, CHALLENGE, answers, OWN);
    }

    private static List<Octets> answers(Claim claim, Challenge challenge) {
        List<Octets> answers = new ArrayList<>();
        for (int i = 0; i < OWN.size(); i++) {
            long chunk = challenge.chunks().get(i);
            answers.add(claim.answer(Hmac::sha256, challenge.nonce(), chunk, OWN.get(i)));
        }
        return answers;
    }
}
