package io.github.gavel.client.cli.auction;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.json.Fields;
import io.github.gavel.economy.slots.Requote;
import io.github.gavel.economy.slots.Side;
import io.github.gavel.economy.slots.SlotPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The words that a file and the output use for the members of an enum. */
record Words<E extends Enum<E>>(List<E> members, Function<E, String> word) {
    static final Words<Side> SIDE = lowerCase(Side.values());
    static final Words<Requote> REQUOTE = lowerCase(Requote.values());
    static final Words<SlotPolicy> POLICY = new Words<>(List.of(SlotPolicy.values()), SlotPolicy::word);

    E of(Fields fields, String key, E otherwise) throws BadInput {
        String found = fields.word(key, members.stream().map(word).toList(), word.apply(otherwise));
        return members.stream()
                .filter(member -> word.apply(member).equals(found))
                .findFirst()
                .orElse(otherwise);
    }

    String of(E member) {
        return word.apply(member);
    }

    static String hyphenated(Enum<?> member) {
        return member.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Words<E> lowerCase(E[] members) {
        return new Words<>(Arrays.asList(members), Words::hyphenated);
    }
}
