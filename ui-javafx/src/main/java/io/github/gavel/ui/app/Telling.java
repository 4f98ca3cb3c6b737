package io.github.gavel.ui.app;

import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.client.notices.Attention;
import io.github.gavel.client.notices.WalletAttention;
import io.github.gavel.client.purse.PurseState;
import io.github.gavel.ui.notices.Letter;
import io.github.gavel.ui.notices.Wording;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Tells somebody who looks elsewhere what happens. */
final class Telling {
    private final Wording wording;
    private final BooleanSupplier isHere;
    private final InstantSource clock;
    private final Consumer<Letter> posted;

    /** Only the library's thread looks at it. */
    private Attention attention;

    /** Only the cashier's thread looks at it. */
    private WalletAttention purse = WalletAttention.NONE;

    private volatile boolean isWanted;

    /**
     * @param isHere whether somebody sees the window
     * @param posted what is to be shown, which must not wait
     */
    Telling(
            LibrarySnapshot first,
            Wording wording,
            BooleanSupplier isHere,
            InstantSource clock,
            Consumer<Letter> posted) {
        this.wording = wording;
        this.isHere = isHere;
        this.clock = clock;
        this.posted = posted;
        attention = Attention.to(first);
        isWanted = first.settings().notices();
    }

    void look(LibrarySnapshot now) {
        isWanted = now.settings().notices();
        Attention.Told told = attention.look(now, isNotTold(), clock.instant());
        attention = told.next();
        told.notices().stream().map(wording::of).forEach(posted);
    }

    void look(PurseState now) {
        WalletAttention.Told told = purse.look(now, isNotTold());
        purse = told.next();
        told.notice().map(wording::of).ifPresent(posted);
    }

    private boolean isNotTold() {
        return !isWanted || isHere.getAsBoolean();
    }
}
