package io.github.gavel.ui.purse;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.github.gavel.client.purse.Fold;
import io.github.gavel.client.purse.LedgerName;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ui.sample.Purses;
import io.github.gavel.ui.words.Coins;
import io.github.gavel.ui.words.Words;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Without a toolkit. */
class PurseModelsTest {
    private final Coins english = new Coins(Words.of(Locale.ENGLISH), 6);

    @Test
    void aSumIsShownToTheGrainWhateverItsSize() {
        assertThat(english.exact(Amount.grains(1))).isEqualTo("0.000001");
        assertThat(english.exact(Amount.grains(128_400_000))).isEqualTo("128.40");
        assertThat(english.exact(Amount.ZERO)).isEqualTo("0.00");
        assertThat(english.exact(Amount.MAX)).isEqualTo("9,223,372,036,854.775807");
        assertThat(english.exact(BigInteger.TWO.pow(80))).isEqualTo("1,208,925,819,614,629,174.706176");
    }

    @Test
    void aTokenMayHaveNoParts() {
        Coins whole = new Coins(Words.of(Locale.GERMAN), 0);
        assertThat(whole.exact(Amount.grains(12_345))).isEqualTo("12.345");
        assertThat(whole.typed(Amount.grains(12_000))).isEqualTo("12000");
    }

    @Test
    void tokensOfAnotherSizeAreNotTradedHere() {
        assertThat(AtCashier.isOtherCoin(new LedgerName("Old Town", 6, true, "ledger.example")))
                .isFalse();
        assertThat(AtCashier.isOtherCoin(new LedgerName("Old Town", 2, true, "ledger.example")))
                .isTrue();
    }

    @Test
    void whatIsTypedHasAPointInEveryLanguage() {
        assertThat(new Coins(Words.of(Locale.GERMAN), 6).typed(Amount.grains(1_250_000)))
                .isEqualTo("1.25");
    }

    @Test
    void aSignSaysWhetherThereIsMoreNow() {
        assertThat(english.signed(BigInteger.TEN, 1)).startsWith("+");
        assertThat(english.signed(BigInteger.TEN, -1)).startsWith("−");
        assertThat(english.signed(BigInteger.TEN, 0)).startsWith("0");
    }

    @Test
    void aWeekHasWhatEachOfItsDaysHad() {
        Week week = Week.of(
                Purses.history(), Fold.Kind.EARNED, Moments.date(Purses.some().now()));
        assertThat(week.days()).hasSize(7);
        assertThat(week.sum()).isEqualTo(4_596_000);
        assertThat(week.days().get(6)).isEqualTo(760_000);
        assertThat(week.height(5, 40)).isEqualTo(40);
        assertThat(week.height(0, 40)).isEqualTo(2);
    }

    @Test
    void aSmallPartIsSeenBesideALargeOne() {
        BigInteger whole = BigInteger.TEN.pow(30);
        assertThat(SumBar.share(BigInteger.ONE, whole)).isPositive();
        assertThat(SumBar.share(BigInteger.ZERO, whole)).isZero();
        assertThat(SumBar.share(whole, whole)).isEqualTo(10_000);
    }

    @Test
    void theClockEmptiesAndIsEmptyAtTheEndOnly() {
        assertThat(RefundClock.degrees(Duration.ofDays(7))).isEqualTo(360);
        assertThat(RefundClock.degrees(Duration.ofHours(84))).isEqualTo(180);
        assertThat(RefundClock.degrees(Duration.ofSeconds(1))).isPositive();
        assertThat(RefundClock.degrees(Duration.ZERO)).isZero();
    }

    @Test
    void anAddressIsReadInGroupsOfFour() {
        assertThat(Sendings.inGroups("0x58A57ed9")).isEqualTo("0x 58A5 7ed9");
    }

    @Test
    void aCameraReadsTheAddress() throws ReaderException {
        BitMatrix cells = QrCode.cells(Purses.ADDRESS);
        BinaryBitmap seen = new BinaryBitmap(new HybridBinarizer(new Seen(cells)));
        assertThat(new QRCodeReader().decode(seen).getText()).isEqualTo(Purses.ADDRESS);
    }

    /** What a camera sees of it, eight pixels for each cell. */
    private static final class Seen extends LuminanceSource {
        private static final int PIXELS = 8;
        private final BitMatrix cells;

        Seen(BitMatrix cells) {
            super(cells.getWidth() * PIXELS, cells.getHeight() * PIXELS);
            this.cells = cells;
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            byte[] light = new byte[getWidth()];
            for (int x = 0; x < light.length; x++) {
                light[x] = (byte) (cells.get(x / PIXELS, y / PIXELS) ? 0 : 255);
            }
            return light;
        }

        @Override
        public byte[] getMatrix() {
            byte[] all = new byte[getWidth() * getHeight()];
            for (int y = 0; y < getHeight(); y++) {
                System.arraycopy(getRow(y, new byte[0]), 0, all, y * getWidth(), getWidth());
            }
            return all;
        }
    }
}
