package io.github.gavel.ui.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of one language. */
public final class Words {
    private static final String BUNDLE = Words.class.getPackageName() + ".words";
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, NO_OTHER_LANGUAGE);
    }

    /** English where there is no better one. */
    public static Words of(Locale locale) {
        return new Words(locale);
    }

    public Locale locale() {
        return locale;
    }

    public String say(String key) {
        return bundle.getString(key);
    }

    /** A pattern of the bundle with these in their places. */
    public String say(String key, Object first, Object... more) {
        Object[] all = new Object[more.length + 1];
        all[0] = first;
        System.arraycopy(more, 0, all, 1, more.length);
        return new MessageFormat(bundle.getString(key), locale).format(all);
    }
}
