package io.github.gavel.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(read("words_de.properties").stringPropertyNames())
                .isEqualTo(read("words.properties").stringPropertyNames());
    }

    @Test
    void aTranslationHasEveryNumberThatTheSentenceHas() {
        Properties english = read("words.properties");
        Properties german = read("words_de.properties");
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(places(german.getProperty(key)))
                        .as(key)
                        .isEqualTo(places(english.getProperty(key))));
    }

    @Test
    void everySentenceIsOneThatCanBeFormatted() {
        assertThat(read("words.properties").values()).allSatisfy(text -> new MessageFormat((String) text));
        assertThat(read("words_de.properties").values()).allSatisfy(text -> new MessageFormat((String) text));
    }

    @Test
    void speaksEnglishWhereThereIsNoBetterLanguage() {
        assertThat(Words.of(Locale.JAPANESE).say("tab.files")).isEqualTo("Files");
        assertThat(Words.of(Locale.GERMANY).say("tab.files")).isEqualTo("Dateien");
    }

    @Test
    void countsInWords() {
        Words english = Words.of(Locale.ENGLISH);
        assertThat(english.say("status.torrents", 0)).isEqualTo("No torrents");
        assertThat(english.say("status.torrents", 1)).isEqualTo("1 torrent");
        assertThat(english.say("status.torrents", 12)).isEqualTo("12 torrents");
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static Properties read(String name) {
        Properties words = new Properties();
        try (InputStream file = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
