package io.github.gavel.ui.overnight;

import io.github.gavel.client.days.Night;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ui.words.Prices;
import io.github.gavel.ui.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a night has to tell, the most urgent first. */
record Tidings(List<Tidings.Line> lines, int more) {
    private static final int MOST = 5;
    private static final int NAME = 60;
    private static final int SENTENCE = 200;

    /** What a line is about. */
    enum About {
        WRONG,
        FINISHED,
        EARNED
    }

    /** @param figure what stands at its end, or nothing */
    record Line(About about, String sentence, String figure) {}

    static Tidings of(Night night, Words words) {
        List<Line> all = new ArrayList<>();
        night.wrong().forEach(sentence -> all.add(new Line(About.WRONG, Harmless.shortened(sentence, SENTENCE), "")));
        for (Night.Part part : night.torrents()) {
            part.wrong()
                    .map(sentence ->
                            words.say("overnight.wrong", name(part), Harmless.shortened(sentence.strip(), SENTENCE)))
                    .ifPresent(sentence -> all.add(new Line(About.WRONG, sentence, "")));
        }
        night.torrents().stream()
                .filter(Night.Part::isFinished)
                .forEach(part -> all.add(new Line(About.FINISHED, words.say("overnight.complete", name(part)), "")));
        night.torrents().stream()
                .filter(part -> !part.done().earned().equals(Amount.ZERO))
                .max(Comparator.comparing(part -> part.done().earned()))
                .ifPresent(part -> all.add(new Line(
                        About.EARNED,
                        words.say("overnight.best", name(part)),
                        new Prices(words).earned(part.done().earned()))));
        int shown = all.size() > MOST ? MOST - 1 : all.size();
        return new Tidings(List.copyOf(all.subList(0, shown)), all.size() - shown);
    }

    private static String name(Night.Part part) {
        return Harmless.shortened(part.name(), NAME);
    }
}
