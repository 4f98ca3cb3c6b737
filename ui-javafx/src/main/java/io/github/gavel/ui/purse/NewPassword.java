package io.github.gavel.ui.purse;

import io.github.gavel.client.purse.Cashier;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Entry;
import io.github.gavel.ui.words.Words;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.layout.VBox;

/** A password that is chosen now: twice, because nobody can restore it. */
final class NewPassword extends VBox {
    private final Words words;
    private final Entry first;
    private final Entry again;

    NewPassword(Words words) {
        super(8);
        this.words = words;
        this.first = Entry.secret(words.say("purse.newPassword"));
        this.again = Entry.secret(words.say("purse.again"));
        getChildren().addAll(Boxes.wide(first), Boxes.wide(again));
    }

    /** Empty, with a complaint, if it is too short or not the same twice. */
    Optional<char[]> taken() {
        if (first.text().length() < Cashier.LEAST_PASSWORD) {
            first.complain(words.say("purse.no.short_password"));
            first.field().requestFocus();
            return Optional.empty();
        }
        if (!first.text().equals(again.text())) {
            again.complain(words.say("purse.notTheSame"));
            again.field().requestFocus();
            return Optional.empty();
        }
        char[] forgotten = again.taken();
        Arrays.fill(forgotten, '\0');
        return Optional.of(first.taken());
    }

    void complain(String why) {
        first.complain(why);
    }
}
