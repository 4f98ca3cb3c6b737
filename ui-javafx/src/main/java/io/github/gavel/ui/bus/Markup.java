package io.github.gavel.ui.bus;

import java.util.List;

/** Text for whoever may read it as markup. */
final class Markup {
    private Markup() {}

    /** @param capabilities what its reader says of itself */
    static String of(String text, List<String> capabilities) {
        return capabilities.contains("body-markup")
                ? text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                : text;
    }
}
