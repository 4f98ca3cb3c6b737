package io.github.gavel.ui.settings;

import io.github.gavel.client.settings.SpeedDefaults;
import io.github.gavel.ui.words.Prices;
import io.github.gavel.ui.words.Words;

/** What a torrent begins with, in whole sentences. */
final class Restated {
    private Restated() {}

    static String of(SpeedDefaults speed, Words words, Prices prices) {
        String spends = speed.spends()
                ? words.say("settings.willSpend", prices.amount(speed.budget()))
                : words.say("settings.wontSpend");
        String earns = !speed.earns()
                ? words.say("settings.wontEarn")
                : speed.reserve().isFree()
                        ? words.say("settings.willTakeAny")
                        : words.say("settings.willEarn", prices.perGb(speed.reserve()));
        return spends + " " + earns;
    }
}
