package io.github.gavel.client.settings;

import java.util.regex.Pattern;

/**
 * How the client looks and speaks.
 *
 * @param language a language's tag such as {@code en} or {@code pt-BR}; {@link #OF_THE_SYSTEM} for the system's own
 */
public record Appearance(String language, Look look, Zoom zoom) {
    public static final String OF_THE_SYSTEM = "system";
    static final Appearance USUAL = new Appearance(OF_THE_SYSTEM, Look.SYSTEM, Zoom.SYSTEM);
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");
    private static final int SHOWN = 20;

    public Appearance {
        if (!language.equals(OF_THE_SYSTEM) && !TAG.matcher(language).matches()) {
            throw new Unfit("language \"" + language.substring(0, Math.min(SHOWN, language.length())) + "\" of "
                    + language.length() + " letters: it is " + OF_THE_SYSTEM
                    + ", two or three small letters such as en,"
                    + " or these with a country such as pt-BR");
        }
    }

    public Appearance with(Look other) {
        return new Appearance(language, other, zoom);
    }

    public Appearance speaking(String other) {
        return new Appearance(other, look, zoom);
    }

    public Appearance with(Zoom other) {
        return new Appearance(language, look, other);
    }
}
