package io.github.gavel.wallet.store;

import java.util.Arrays;
import java.util.Optional;

/** The tables of a wallet: bytes under keys of bytes. A number is never given twice: it is part of every seal. */
public enum Table {
    SETTING(1),
    PAYER(2),
    PAYEE(3),
    SPENT(4),
    EARNER(5),
    HISTORY(6),
    SENDING(7);

    private final int number;

    Table(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public static Optional<Table> numbered(int number) {
        return Arrays.stream(values()).filter(it -> it.number == number).findFirst();
    }

    /** As SQL has it. */
    String word() {
        return switch (this) {
            case SETTING -> "setting";
            case PAYER -> "payer";
            case PAYEE -> "payee";
            case SPENT -> "spent";
            case EARNER -> "earner";
            case HISTORY -> "history";
            case SENDING -> "sending";
        };
    }
}
