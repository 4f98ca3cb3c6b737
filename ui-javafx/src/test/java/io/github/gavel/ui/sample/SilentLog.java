package io.github.gavel.ui.sample;

import io.github.gavel.ui.port.LogCommands;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was asked for, and does none of it. */
public final class SilentLog implements LogCommands {
    private final List<String> asked = new ArrayList<>();

    public List<String> asked() {
        return asked;
    }

    @Override
    public void clear() {
        asked.add("clear");
    }

    @Override
    public void restore() {
        asked.add("restore");
    }
}
