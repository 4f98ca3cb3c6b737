package io.github.gavel.wallet.keystore;

/** A stranger's text in a sentence of ours: short, and nothing but plain characters. */
final class Shown {
    private static final int MOST = 40;

    private Shown() {}

    static String of(String text) {
        String plain = text.replaceAll("[^ -~]", "?");
        return "'" + (plain.length() > MOST ? plain.substring(0, MOST) + "…" : plain) + "'";
    }
}
