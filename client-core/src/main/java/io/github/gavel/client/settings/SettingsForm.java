package io.github.gavel.client.settings;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.json.Fields;
import io.github.gavel.client.json.JsonDocument;
import io.github.gavel.client.json.JsonSource;
import io.github.gavel.client.json.Value;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.mse.Encryption;
import io.github.gavel.engine.torrent.Cap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How settings are written down. What is not there is as it was before anybody changed it. */
final class SettingsForm {
    private static final int LEVELS = 3;

    private SettingsForm() {}

    static byte[] write(Settings settings) {
        StringWriter text = new StringWriter();
        JsonDocument.write(text, json -> {
            json.writeStartObject();
            json.writeStringField("downloads", settings.downloads().toString());
            json.writeNumberField(Setting.LOW_DISK.key(), settings.lowDisk());
            json.writeBooleanField("asksFirst", settings.asksFirst());
            json.writeBooleanField("notices", settings.notices());
            write(json, settings.network());
            json.writeObjectFieldStart("limits");
            write(json, "usual", settings.limits().usual());
            write(json, "alternate", settings.limits().alternate());
            json.writeBooleanField("isAlternate", settings.limits().isAlternate());
            json.writeEndObject();
            write(json, settings.queue(), settings.goal());
            write(json, settings.appearance());
            write(json, settings.speed());
            json.writeEndObject();
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator json, Network network) throws IOException {
        json.writeObjectFieldStart("network");
        json.writeNumberField(Setting.PORT.key(), network.port());
        json.writeStringField("encryption", word(network.encryption()));
        json.writeNumberField(Setting.CONNECTIONS.key(), network.connections().inAll());
        json.writeNumberField(
                Setting.CONNECTIONS_OF_EACH.key(), network.connections().ofEach());
        json.writeNumberField(Setting.SLOTS.key(), network.slots().inAll());
        json.writeNumberField(Setting.SLOTS_OF_EACH.key(), network.slots().ofEach());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String key, Bandwidth bandwidth) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeNumberField(Setting.DOWN.key(), number(bandwidth.down()));
        json.writeNumberField(Setting.UP.key(), number(bandwidth.up()));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, QueueSizes queue, SeedingGoal goal) throws IOException {
        json.writeObjectFieldStart("queue");
        json.writeNumberField(Setting.DOWNLOADS_AT_ONCE.key(), queue.downloads());
        json.writeNumberField(Setting.SEEDS_AT_ONCE.key(), queue.seeds());
        json.writeEndObject();
        json.writeObjectFieldStart("goal");
        json.writeNumberField(Setting.RATIO.key(), goal.ratioPercent());
        json.writeNumberField(Setting.SEEDING_MINUTES.key(), goal.minutes());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Appearance appearance) throws IOException {
        json.writeObjectFieldStart("appearance");
        json.writeStringField("language", appearance.language());
        json.writeStringField("look", word(appearance.look()));
        json.writeStringField("zoom", word(appearance.zoom()));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, SpeedDefaults speed) throws IOException {
        json.writeObjectFieldStart("speed");
        json.writeBooleanField("spends", speed.spends());
        json.writeNumberField(Setting.BUDGET.key(), speed.budget().grains());
        json.writeBooleanField("earns", speed.earns());
        json.writeNumberField(Setting.RESERVE.key(), speed.reserve().grainsPerGib());
        json.writeEndObject();
    }

    static Settings read(byte[] bytes, Settings standard) throws BadInput {
        Fields all = document(bytes)
                .only(List.of(
                        "downloads",
                        "lowDisk",
                        "asksFirst",
                        "notices",
                        "network",
                        "limits",
                        "queue",
                        "goal",
                        "appearance",
                        "speed"));
        try {
            return new Settings(
                    path(all, standard.downloads()),
                    network(all, standard.network()),
                    limits(all, standard.limits()),
                    queue(all, standard.queue()),
                    goal(all, standard.goal()),
                    number(all, Setting.LOW_DISK, standard.lowDisk()),
                    all.truth("asksFirst", standard.asksFirst()),
                    all.truth("notices", standard.notices()),
                    appearance(all, standard.appearance()),
                    speed(all, standard.speed()));
        } catch (Unfit unfit) {
            throw new BadInput(unfit.sentence());
        }
    }

    private static Fields document(byte[] bytes) throws BadInput {
        JsonSource json = JsonSource.of(new ByteArrayInputStream(bytes));
        json.beginDocument();
        Map<String, Value> members = new LinkedHashMap<>();
        for (Optional<String> key = json.nextKey(); key.isPresent(); key = json.nextKey()) {
            members.put(key.get(), json.value(LEVELS));
        }
        json.endDocument();
        return Fields.of("", members);
    }

    private static Path path(Fields all, Path otherwise) throws BadInput {
        try {
            return Path.of(all.text("downloads", otherwise.toString()));
        } catch (InvalidPathException none) {
            throw all.refuse("downloads is no path of this system: " + none.getReason());
        }
    }

    private static Fields part(Fields all, String key, String... known) throws BadInput {
        return all.nested(key).orElse(Fields.of("", Map.of())).only(List.of(known));
    }

    private static Network network(Fields all, Network standard) throws BadInput {
        Fields from =
                part(all, "network", "port", "encryption", "connections", "connectionsOfEach", "slots", "slotsOfEach");
        return new Network(
                (int) number(from, Setting.PORT, standard.port()),
                word(from, "encryption", Encryption.values(), standard.encryption()),
                cap(from, Setting.CONNECTIONS, Setting.CONNECTIONS_OF_EACH, standard.connections()),
                cap(from, Setting.SLOTS, Setting.SLOTS_OF_EACH, standard.slots()));
    }

    private static Cap cap(Fields from, Setting inAll, Setting ofEach, Cap standard) throws BadInput {
        return new Cap((int) number(from, inAll, standard.inAll()), (int) number(from, ofEach, standard.ofEach()));
    }

    private static SpeedLimits limits(Fields all, SpeedLimits standard) throws BadInput {
        Fields from = part(all, "limits", "usual", "alternate", "isAlternate");
        return new SpeedLimits(
                bandwidth(from, "usual", standard.usual()),
                bandwidth(from, "alternate", standard.alternate()),
                from.truth("isAlternate", standard.isAlternate()));
    }

    private static Bandwidth bandwidth(Fields all, String key, Bandwidth standard) throws BadInput {
        Fields from = part(all, key, "down", "up");
        return new Bandwidth(
                limit(number(from, Setting.DOWN, number(standard.down()))),
                limit(number(from, Setting.UP, number(standard.up()))));
    }

    private static long number(Limit limit) {
        return limit.isNone() ? 0 : limit.bytesPerSecond();
    }

    private static Limit limit(long number) {
        return number == 0 ? Limit.NONE : new Limit(number);
    }

    private static QueueSizes queue(Fields all, QueueSizes standard) throws BadInput {
        Fields from = part(all, "queue", "downloads", "seeds");
        return new QueueSizes((int) number(from, Setting.DOWNLOADS_AT_ONCE, standard.downloads()), (int)
                number(from, Setting.SEEDS_AT_ONCE, standard.seeds()));
    }

    private static SeedingGoal goal(Fields all, SeedingGoal standard) throws BadInput {
        Fields from = part(all, "goal", "ratioPercent", "minutes");
        return new SeedingGoal(
                number(from, Setting.RATIO, standard.ratioPercent()),
                number(from, Setting.SEEDING_MINUTES, standard.minutes()));
    }

    private static Appearance appearance(Fields all, Appearance standard) throws BadInput {
        Fields from = part(all, "appearance", "language", "look", "zoom");
        return new Appearance(
                from.text("language", standard.language()),
                word(from, "look", Look.values(), standard.look()),
                word(from, "zoom", Zoom.values(), standard.zoom()));
    }

    private static SpeedDefaults speed(Fields all, SpeedDefaults standard) throws BadInput {
        Fields from = part(all, "speed", "spends", "budget", "earns", "reserve");
        return new SpeedDefaults(
                from.truth("spends", standard.spends()),
                Amount.grains(number(from, Setting.BUDGET, standard.budget().grains())),
                from.truth("earns", standard.earns()),
                Rate.perGib(number(from, Setting.RESERVE, standard.reserve().grainsPerGib())));
    }

    private static long number(Fields from, Setting setting, long standard) throws BadInput {
        return from.whole(setting.key(), setting.whole(), standard);
    }

    private static <E extends Enum<E>> E word(Fields from, String key, E[] all, E standard) throws BadInput {
        List<String> words = Arrays.stream(all).map(SettingsForm::word).toList();
        return all[words.indexOf(from.word(key, words, word(standard)))];
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
