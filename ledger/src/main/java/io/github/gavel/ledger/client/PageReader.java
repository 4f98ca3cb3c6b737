package io.github.gavel.ledger.client;

import io.github.gavel.ledger.port.JournalPage;
import io.github.gavel.ledger.port.Reading;
import java.util.Optional;

/** Makes a page of a journal of what was fetched. */
final class PageReader {
    private static final int OK = 200;

    private PageReader() {}

    static Reading<JournalPage> read(Fetched fetched, long from) {
        if (!(fetched instanceof Fetched.Got got) || got.status() != OK) {
            return new Reading.Unavailable<>(Said.why(fetched));
        }
        Optional<Long> end = Optional.ofNullable(got.fields().get("gavel-journal-end"))
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::parseLong);
        long reached = from + got.body().length();
        return end.filter(it -> reached <= it && (reached > from || reached == it))
                .<Reading<JournalPage>>map(it -> new Reading.Known<>(new JournalPage(got.body(), it)))
                .orElseGet(() -> new Reading.Unavailable<>("the page of the journal is none"));
    }
}
