package io.github.gavel.ui.screenshots;

import javafx.application.Application;

/** Draws every screen, in both themes and two sizes, into the folder that is given. */
public final class Screenshots {
    private Screenshots() {}

    public static void main(String[] arguments) {
        Application.launch(Drawing.class, arguments);
    }
}
