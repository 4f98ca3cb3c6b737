package io.github.gavel.ui.settings;

import io.github.gavel.client.purse.Tokens;
import io.github.gavel.client.settings.Setting;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.client.settings.Unfit;
import io.github.gavel.economy.money.Amount;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** How a setting is written and read. */
sealed interface Kind {
    String show(Settings settings);

    /**
     * The same settings, but for this one.
     *
     * @throws Unfit if it is nothing that can be
     */
    Settings change(Settings settings, String written);

    /** Any text. */
    record Words(Function<Settings, String> shown, BiFunction<Settings, String, Settings> changed) implements Kind {
        @Override
        public String show(Settings settings) {
            return shown.apply(settings);
        }

        @Override
        public Settings change(Settings settings, String written) {
            return changed.apply(settings, written.strip());
        }
    }

    /** One of these. */
    record Choice(List<String> values, Function<Settings, String> shown, BiFunction<Settings, String, Settings> changed)
            implements Kind {
        static final List<String> OFF_OR_ON = List.of("off", "on");

        static Choice ofSwitch(Function<Settings, Boolean> shown, BiFunction<Settings, Boolean, Settings> changed) {
            return new Choice(
                    OFF_OR_ON,
                    settings -> shown.apply(settings) ? "on" : "off",
                    (settings, value) -> changed.apply(settings, value.equals("on")));
        }

        @Override
        public String show(Settings settings) {
            return shown.apply(settings);
        }

        @Override
        public Settings change(Settings settings, String written) {
            return changed.apply(settings, written);
        }
    }

    /**
     * A number, written in units of which one has a power of ten of those it is kept in.
     *
     * @param digits the power: as many may stand behind the point
     */
    record Figure(
            Setting setting, int digits, ToLongFunction<Settings> shown, BiFunction<Settings, Long, Settings> changed)
            implements Kind {
        @Override
        public String show(Settings settings) {
            return written(shown.applyAsLong(settings));
        }

        @Override
        public Settings change(Settings settings, String written) {
            long number = new Tokens(digits)
                    .read(written.strip())
                    .map(Amount::grains)
                    .filter(read -> read >= setting.least() && read <= setting.most())
                    .orElseThrow(() -> new Unfit(least() + " to " + most()));
            return changed.apply(settings, number);
        }

        String least() {
            return written(setting.least());
        }

        String most() {
            return written(setting.most());
        }

        private String written(long number) {
            BigDecimal value = BigDecimal.valueOf(number, digits).stripTrailingZeros();
            return (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
        }
    }
}
