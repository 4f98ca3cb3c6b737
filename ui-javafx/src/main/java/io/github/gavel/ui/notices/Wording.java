package io.github.gavel.ui.notices;

import io.github.gavel.client.library.Entry;
import io.github.gavel.client.notices.Notice;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.ui.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a notice is said. */
public record Wording(Words words) {
    private static final int NAME = 60;
    private static final int SENTENCE = 300;
    private static final int MOST_NAMES = 3;

    public Letter of(Notice notice) {
        List<Entry> torrents = notice.torrents();
        String key = "notice." + notice.kind().name().toLowerCase(Locale.ROOT);
        Optional<Entry> first = torrents.stream().findFirst();
        return new Letter(
                torrents.size() > 1 ? words.say(key + ".many", torrents.size()) : words.say(key),
                body(key, notice),
                words.say("notice.follow"),
                first.map(Entry::hash));
    }

    private String body(String key, Notice notice) {
        List<Entry> torrents = notice.torrents();
        String sentence = Harmless.shortened(notice.sentence().strip(), SENTENCE);
        if (torrents.isEmpty()) {
            return sentence.isEmpty() ? words.say(key + ".why") : sentence;
        }
        if (torrents.size() > 1) {
            return names(torrents);
        }
        return sentence.isEmpty()
                ? words.say(key + ".one", name(torrents.get(0)))
                : words.say("notice.because", name(torrents.get(0)), sentence);
    }

    private String names(List<Entry> torrents) {
        String named = torrents.stream().limit(MOST_NAMES).map(Wording::name).collect(Collectors.joining("\n"));
        int more = torrents.size() - MOST_NAMES;
        return more <= 0 ? named : named + "\n" + words.say("notice.more", more);
    }

    private static String name(Entry torrent) {
        return Harmless.shortened(torrent.name(), NAME);
    }
}
