package io.github.gavel.ui.tray;

/**
 * A line of the menu.
 *
 * @param isTicked whether it is so now, of one that is switched on and off
 */
public record Choice(Verb verb, String label, boolean isTicked) {
    public boolean isSwitch() {
        return verb == Verb.SLOW_DOWN;
    }
}
