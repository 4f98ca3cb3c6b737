package io.github.gavel.ui.details;

import io.github.gavel.ui.rows.SlotWord;
import io.github.gavel.ui.words.Measures;
import io.github.gavel.ui.words.Prices;
import io.github.gavel.ui.words.Words;

/** What all tabs write with. */
record Speech(Words words, Measures measures, Prices prices) {
    static Speech in(Words words) {
        return new Speech(words, new Measures(words), new Prices(words));
    }

    String say(String key) {
        return words.say(key);
    }

    String slot(SlotWord slot) {
        String figure = slot.kind() == SlotWord.Kind.OVERDUE ? prices.amount(slot.owed()) : prices.perGb(slot.rate());
        return words.say(slot.kind().key(), figure);
    }
}
